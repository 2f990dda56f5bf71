package dev.journeybeat.server.alert.policy;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Severity;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When people are told of one trouble, and who, {@code alerts.<policy>}. Each journey has an alert
 * of its own.
 *
 * @param on the trouble
 * @param only the journeys or healthchecks that it is about; all if empty
 * @param after how many runs must be in trouble, such as {@code 2} in a row, as if left out, or
 *     {@code 3 of 5}
 * @param lasting how long a trouble that is not of runs must last; as is sensible for it if left
 *     out
 * @param clearAfter how many runs in a row must be well for the alert to be over; so many that it
 *     would not be raised by the next one, if left out: 1 where they must be in a row, 3 for {@code
 *     3 of 5}
 * @param channels keys under {@code channels}
 * @param remindEvery how often to say that it still holds; never, if left out
 * @param severity as is sensible for the trouble if left out
 */
public record PolicySettings(
    @Example("failed") AlertCondition on,
    @Default("[]") @Example("[checkout]") List<String> only,
    @Nullable @Example("3 of 5") String after,
    @Nullable @Example("10m") Duration lasting,
    @Nullable @Example("2") Integer clearAfter,
    @Example("[operators]") List<String> channels,
    @Nullable @Example("4h") Duration remindEvery,
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
          "nothing: %s is not counted in runs; \"lasting\" says how long it must last"
              .formatted(on));
    }
    require(
        clearAfter == null || (clearAfter >= 1 && clearAfter <= 100),
        "clear-after",
        String.valueOf(clearAfter),
        "1 to 100");
    require(!channels.isEmpty(), "channels", "none", "at least one key under \"channels\"");
    require(
        remindEvery == null || remindEvery.compareTo(MOST_OFTEN) >= 0,
        "remind-every",
        String.valueOf(remindEvery),
        "1m or more, such as \"4h\"");
    require(
        lasting == null || (!lasting.isNegative() && !on.isOfRuns()),
        "lasting",
        String.valueOf(lasting),
        on.isOfRuns()
            ? "nothing: whether runs are %s is said by \"after\"".formatted(on)
            : "a duration such as \"10m\"");
    only = List.copyOf(only);
    channels = List.copyOf(channels);
  }

  /** All that it may tell by. */
  public Stream<String> allChannels() {
    return escalate == null
        ? channels.stream()
        : Stream.concat(channels.stream(), escalate.channels().stream());
  }
}
