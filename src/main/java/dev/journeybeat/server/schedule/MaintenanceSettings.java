package dev.journeybeat.server.schedule;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.result.Durations;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance window, {@code maintenance.<name>}: recurring with {@code starts} and {@code
 * lasts}, or once with {@code from} and {@code to}.
 *
 * @param starts Start times of a recurring window, as a Quartz cron expression. If left out, the
 *     window is {@code from} and {@code to}.
 * @param lasts Duration of a recurring window, at most {@code 31d} and shorter than the time
 *     between two starts. Required with {@code starts}.
 * @param from Start of a single window, as local date and time. Required without {@code starts}.
 * @param to End of a single window, as local date and time. Required without {@code starts}.
 * @param timeZone Time zone of the window. If left out, {@code schedule.time-zone}.
 * @param suppress What does not happen during the window.
 * @param journeys Journeys that the window applies to, as keys under {@code journeys}. If empty,
 *     all journeys.
 * @param reason Text that explains the window to other people. If left out, no reason is shown.
 */
public record MaintenanceSettings(
    @Nullable @Example("0 0 2 ? * TUE") String starts,
    @Nullable @Example("2h") Duration lasts,
    @Nullable @Example("2026-12-01T22:00") LocalDateTime from,
    @Nullable @Example("2026-12-02T04:00") LocalDateTime to,
    @Nullable @Example("Europe/Berlin") ZoneId timeZone,
    Suppress suppress,
    @Default("[]") @Example("[checkout]") List<String> journeys,
    @Nullable @Example("new version") String reason) {

  /** What does not happen during a maintenance window. */
  public enum Suppress {
    /** Journeys run, but no alerts are raised. */
    ALERTS,
    /** Journeys do not run. Skipped runs are not repeated later. */
    RUNS
  }

  private static final String CRON = "a Quartz cron such as \"0 0 2 ? * TUE\"";

  private static final String NOT_BOTH =
      "nothing, because \"starts\" and \"lasts\" define a recurring window";

  private static final Duration LONGEST = Duration.ofDays(31);

  /** Number of starts to check for overlaps. */
  private static final int STARTS = 100;

  public MaintenanceSettings {
    if (starts == null && lasts == null) {
      require(from != null, "from", "", "\"from\" and \"to\", or \"starts\" and \"lasts\"");
      require(to != null, "to", "", "a moment such as \"2026-12-02T04:00\"");
      require(
          Objects.requireNonNull(from).isBefore(Objects.requireNonNull(to)),
          "to",
          to,
          "a moment later than \"from\"");
    } else {
      require(from == null, "from", String.valueOf(from), NOT_BOTH);
      require(to == null, "to", String.valueOf(to), NOT_BOTH);
      require(starts != null, "starts", "", CRON);
      requireEnd(Cron.of("starts", Objects.requireNonNull(starts), ZoneOffset.UTC, CRON), lasts);
    }
  }

  Window window(ZoneId zone) {
    ZoneId there = timeZone == null ? zone : timeZone;
    return starts == null
        ? new Window.Once(
            Objects.requireNonNull(from).atZone(there).toInstant(),
            Objects.requireNonNull(to).atZone(there).toInstant())
        : new Window.Recurring(
            Cron.of("starts", starts, there, CRON), Objects.requireNonNull(lasts));
  }

  boolean concerns(String journey) {
    return journeys.isEmpty() || journeys.contains(journey);
  }

  private static void requireEnd(Cron starts, @Nullable Duration lasts) {
    String valid = "a duration such as \"2h\", at most 31d";
    require(lasts != null, "lasts", "", valid);
    Duration given = Objects.requireNonNull(lasts);
    boolean isPossible = given.compareTo(Duration.ZERO) > 0 && given.compareTo(LONGEST) <= 0;
    require(isPossible, "lasts", given, valid);
    Duration shortest = starts.shortestPause(STARTS);
    require(
        given.compareTo(shortest) < 0,
        "lasts",
        given,
        "less than the %s between two of its starts".formatted(Durations.format(shortest)));
  }
}
