package dev.journeybeat.server.web.page;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.FailureLine;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.FailureCause;
import dev.journeybeat.server.uptime.Percentiles;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What pages say of runs, in the same words everywhere. */
public final class Formats {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private Formats() {}

  /** In a word, which is the name of its colour, too. */
  public static String word(@Nullable Verdict verdict) {
    return verdict == null ? "unknown" : verdict.toString().toLowerCase(Locale.ROOT);
  }

  public static String word(Leg leg) {
    return leg.toString().toLowerCase(Locale.ROOT);
  }

  public static String word(RunPhase part) {
    return switch (part) {
      case SETUP -> "Setup";
      case JOURNEY -> "Journey";
      case CLEANUP -> "Cleanup";
    };
  }

  /** A verdict with what is remarkable about it: {@code passed, flaky}. */
  public static String verdict(ArchivedRun run) {
    return word(run.verdict())
        + (run.flaky() ? ", flaky" : "")
        + (run.degraded() ? ", degraded" : "");
  }

  /** What broke, in a line; empty if nothing did. */
  public static String broke(ArchivedRun run) {
    FailureCause breakage = run.breakage();
    if (breakage == null) {
      return "";
    }
    String first = FailureLine.of(breakage.failure());
    return breakage.step() == null ? first : breakage.step() + ": " + first;
  }

  /** A moment as programs write it. */
  public static String stamp(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A moment of a day, to the millisecond, in UTC. */
  public static String clock(Instant moment) {
    return CLOCK.format(moment.atOffset(ZoneOffset.UTC));
  }

  /** How far a moment is away: {@code 3 min ago}, {@code in 40 s} or {@code now}. */
  public static String away(Instant moment, Instant now) {
    Duration past = Duration.between(moment, now).truncatedTo(ChronoUnit.SECONDS);
    if (past.isZero()) {
      return "now";
    }
    return past.isNegative()
        ? "in " + Durations.spoken(past.negated())
        : Durations.spoken(past) + " ago";
  }

  public static String lasting(Instant since, Instant now) {
    Duration past = Duration.between(since, now).truncatedTo(ChronoUnit.SECONDS);
    return past.isNegative() || past.isZero() ? "0 s" : Durations.spoken(past);
  }

  public static String millis(long millis) {
    return Durations.spoken(Duration.ofMillis(millis));
  }

  /** The 95th percentile; a dash if there is none. */
  public static String p95(Percentiles values) {
    return values.count() == 0 ? "–" : millis(values.p95());
  }
}
