package dev.journeybeat.config;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.engine.run.Retries;
import dev.journeybeat.engine.run.RunPolicy;
import dev.journeybeat.engine.run.RunTimeouts;
import dev.journeybeat.server.schedule.Cadence;
import dev.journeybeat.server.schedule.Scheduled;
import dev.journeybeat.server.web.overview.Labels;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.RenamedFrom;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Schedule, timeouts and retries of one journey, {@code journeys.<name>}.
 *
 * @param schedule Interval such as {@code every 5m}, or a Quartz cron expression with seconds. If
 *     left out, the journey runs on request only.
 * @param startOffset Delay added to each scheduled time. If left out, cron schedules have no delay,
 *     and intervals start one after another.
 * @param jitter Maximum random delay of each fire. A fire always comes before the next one is due.
 * @param retrySchedule Interval after a run that did not pass, until one passes. It is shorter than
 *     {@code schedule}. If left out, the schedule does not change.
 * @param timeout Maximum time for setup and the steps of all attempts together.
 * @param stepTimeout Maximum time for each step, unless the journey sets another one with {@code
 *     visit.withTimeout}.
 * @param undoTimeout Maximum time for cleanup: all undos together.
 * @param retries Additional attempts if an attempt does not pass, 0 to 10, each in a new browser. A
 *     once-only step is repeated only if its effect is missing.
 * @param retryDelay Delay before each additional attempt.
 * @param gracePeriod How long the shop may still work on an interrupted once-only step. Until then,
 *     a new attempt looks for its effect before it acts.
 * @param customerTimeout Maximum time to wait for a free customer. After that, the run is
 *     inconclusive.
 * @param budget Maximum duration of the journey phase. A run that passes but takes longer is
 *     degraded. If left out, no run is degraded.
 * @param group Heading in the dashboard, 40 characters or fewer. If left out, the journey has no
 *     heading.
 * @param tags Words to find the journey by in the dashboard: letters, digits and {@code .:/_-}, 40
 *     characters or fewer each.
 */
public record JourneySettings(
    @Nullable @Example("every 5m") String schedule,
    @Nullable @Example("30s") Duration startOffset,
    @Default("0s") @Example("20s") Duration jitter,
    @RenamedFrom("after-failure") @Nullable @Example("every 1m") String retrySchedule,
    @RenamedFrom("deadline") @Default("3m") @Example("3m") Duration timeout,
    @RenamedFrom("step-deadline") @Default("1m") @Example("1m") Duration stepTimeout,
    @RenamedFrom("undo-deadline") @Default("2m") @Example("2m") Duration undoTimeout,
    @Default("0") @Example("1") int retries,
    @RenamedFrom("retry-pause") @Default("5s") @Example("5s") Duration retryDelay,
    @RenamedFrom("settle") @Default("30s") @Example("30s") Duration gracePeriod,
    @RenamedFrom("customer-patience") @Default("1m") @Example("1m") Duration customerTimeout,
    @Nullable @Example("20s") Duration budget,
    @Nullable @Example("Storefront") String group,
    @Default("[]") @Example("[payment, team-blue]") List<String> tags) {

  private static final String ONLY_SCHEDULED = "a \"schedule\" next to it";

  static final JourneySettings DEFAULT =
      new JourneySettings(
          null,
          null,
          Duration.ZERO,
          null,
          Duration.ofMinutes(3),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          0,
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          null,
          null,
          List.of());

  public JourneySettings {
    if (schedule == null) {
      require(startOffset == null, "start-offset", String.valueOf(startOffset), ONLY_SCHEDULED);
      require(jitter.isZero(), "jitter", jitter, ONLY_SCHEDULED);
      require(
          retrySchedule == null, "retry-schedule", String.valueOf(retrySchedule), ONLY_SCHEDULED);
    } else {
      // Rejects invalid schedules.
      Cadence cadence = Cadence.parse(schedule, ZoneOffset.UTC);
      new Scheduled("", cadence, startOffset, jitter, period(retrySchedule));
    }
    new RunPolicy(
        new RunTimeouts(timeout, stepTimeout, undoTimeout),
        new Retries(retries, retryDelay, gracePeriod),
        customerTimeout,
        budget);
    tags = new Labels(group, tags).tags();
  }

  /** Group and tags of the journey. */
  public Labels labels() {
    return new Labels(group, tags);
  }

  public RunPolicy policy() {
    return new RunPolicy(
        new RunTimeouts(timeout, stepTimeout, undoTimeout),
        new Retries(retries, retryDelay, gracePeriod),
        customerTimeout,
        budget);
  }

  /**
   * Returns its schedule; empty if it runs on request only.
   *
   * @param journey its name
   * @param zone time zone of cron expressions
   */
  public Optional<Scheduled> scheduled(String journey, ZoneId zone) {
    return Optional.ofNullable(schedule)
        .map(given -> Cadence.parse(given, zone))
        .map(
            cadence -> new Scheduled(journey, cadence, startOffset, jitter, period(retrySchedule)));
  }

  private static @Nullable Duration period(@Nullable String retrySchedule) {
    return retrySchedule == null ? null : Cadence.parsePeriod("retry-schedule", retrySchedule);
  }
}
