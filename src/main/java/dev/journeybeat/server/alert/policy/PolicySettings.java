package dev.journeybeat.server.alert.policy;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Severity;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.RenamedFrom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An alert policy, {@code alerts.<policy>}: the condition that raises an alert, and the channels to
 * notify.
 *
 * <p>Each journey has an alert of its own under a policy.
 *
 * @param on Condition that raises an alert.
 * @param only Journeys that the policy applies to, or healthchecks for {@code healthcheck-down}. If
 *     empty, all of them.
 * @param after Number of runs with the condition: {@code 2} for two in a row, or {@code 3 of 5}.
 *     Only for conditions of runs. If left out, {@code 2}.
 * @param pendingPeriod How long a condition that is not about runs must last. If left out: {@code
 *     undo-stuck} {@code 15m}, {@code overdue} and {@code broken-journeys} {@code 5m}, {@code
 *     healthcheck-down} zero.
 * @param resolveAfter Number of good runs in a row that resolves the alert, 1 to 100. If left out,
 *     1; for {@code after: 3 of 5}, 3.
 * @param channels Channels to notify, as keys under {@code channels}. At least one.
 * @param repeatInterval Interval between reminders while the alert is open, at least {@code 1m}. If
 *     left out, no reminders are sent.
 * @param escalate Additional channels to notify if the alert stays open. If left out, the alert is
 *     not escalated.
 * @param severity Severity of the alert. If left out: {@code critical} for {@code failed}, {@code
 *     info} for {@code degraded} and {@code flaky}, otherwise {@code warning}.
 */
public record PolicySettings(
    @Example("failed") AlertCondition on,
    @Default("[]") @Example("[checkout]") List<String> only,
    @Nullable @Example("3 of 5") String after,
    @RenamedFrom("lasting") @Nullable @Example("10m") Duration pendingPeriod,
    @RenamedFrom("clear-after") @Nullable @Example("2") Integer resolveAfter,
    @Example("[operators]") List<String> channels,
    @RenamedFrom("remind-every") @Nullable @Example("4h") Duration repeatInterval,
    @Nullable EscalationSettings escalate,
    @Nullable @Example("warning") Severity severity) {

  private static final Duration MOST_OFTEN = Duration.ofMinutes(1);

  public PolicySettings {
    if (after != null) {
      Threshold.parse(after);
      require(
          on.isOfRuns(),
          "after",
          after,
          "no value: %s is not counted in runs; \"pending-period\" sets how long it must last"
              .formatted(on));
    }
    require(
        resolveAfter == null || (resolveAfter >= 1 && resolveAfter <= 100),
        "resolve-after",
        String.valueOf(resolveAfter),
        "1 to 100");
    require(!channels.isEmpty(), "channels", "none", "at least one key under \"channels\"");
    require(
        repeatInterval == null || repeatInterval.compareTo(MOST_OFTEN) >= 0,
        "repeat-interval",
        String.valueOf(repeatInterval),
        "1m or more, such as \"4h\"");
    require(
        pendingPeriod == null || (!pendingPeriod.isNegative() && !on.isOfRuns()),
        "pending-period",
        String.valueOf(pendingPeriod),
        on.isOfRuns()
            ? "no value: \"after\" sets how many runs must be %s".formatted(on)
            : "a duration such as \"10m\"");
    only = List.copyOf(only);
    channels = List.copyOf(channels);
  }

  /** All channels of the policy, with those of the escalation. */
  public Stream<String> allChannels() {
    return escalate == null
        ? channels.stream()
        : Stream.concat(channels.stream(), escalate.channels().stream());
  }
}
