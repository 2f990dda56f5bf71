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

/** Formats values for pages. */
public final class Formats {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private Formats() {}

  /** The verdict in a word, which is also the CSS class of its colour. */
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

  /** The state of a journey by the verdict of its last run. */
  public static String state(@Nullable Verdict verdict) {
    if (verdict == null) {
      return "pending";
    }
    return switch (verdict) {
      case PASSED -> "passing";
      case FAILED -> "failing";
      case INCONCLUSIVE -> "inconclusive";
    };
  }

  /** A verdict with its marks: {@code passed, flaky}. */
  public static String verdict(ArchivedRun run) {
    return word(run.verdict())
        + (run.flaky() ? ", flaky" : "")
        + (run.degraded() ? ", degraded" : "");
  }

  /** Failure of a run in one line; empty if it passed. */
  public static String broke(ArchivedRun run) {
    FailureCause breakage = run.breakage();
    if (breakage == null) {
      return "";
    }
    String first = FailureLine.of(breakage.failure());
    return breakage.step() == null ? first : breakage.step() + ": " + first;
  }

  /** A time in ISO 8601. */
  public static String stamp(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Time of day in UTC, with milliseconds. */
  public static String clock(Instant moment) {
    return CLOCK.format(moment.atOffset(ZoneOffset.UTC));
  }

  /** A relative time: {@code 3 min ago}, {@code in 40 s} or {@code now}. */
  public static String away(Instant moment, Instant now) {
    Duration past = Duration.between(moment, now).truncatedTo(ChronoUnit.SECONDS);
    if (past.isZero()) {
      return "now";
    }
    return past.isNegative()
        ? "in " + Durations.format(past.negated())
        : Durations.format(past) + " ago";
  }

  public static String lasting(Instant since, Instant now) {
    Duration past = Duration.between(since, now).truncatedTo(ChronoUnit.SECONDS);
    return past.isNegative() || past.isZero() ? "0 s" : Durations.format(past);
  }

  public static String millis(long millis) {
    return Durations.format(Duration.ofMillis(millis));
  }

  /** The 95th percentile; a dash if there is none. */
  public static String p95(Percentiles values) {
    return values.count() == 0 ? "–" : millis(values.p95());
  }
}
