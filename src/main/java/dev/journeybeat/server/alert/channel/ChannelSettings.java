package dev.journeybeat.server.alert.channel;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.result.TextLimits;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way to send notifications, {@code channels.<name>}: its type, quiet hours and timeout.
 *
 * @param kind Type of the channel, written as a key of its own, such as {@code email}. Exactly one.
 * @param quietHours Time of the day without notifications. They are delivered afterwards. If left
 *     out, there are no quiet hours.
 * @param timeout Maximum time for one delivery, at most {@code 5m}. A delivery that takes longer is
 *     retried.
 */
public record ChannelSettings(
    ChannelType kind,
    @Nullable QuietHours quietHours,
    @Default("30s") @Example("30s") Duration timeout) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private static final Duration LONGEST = Duration.ofMinutes(5);

  public ChannelSettings {
    require(
        !timeout.isNegative() && !timeout.isZero() && timeout.compareTo(LONGEST) <= 0,
        "timeout",
        timeout,
        "\"1s\" to \"5m\"");
  }

  /**
   * Rejects channel names that are not safe in a command or a log line.
   *
   * @throws dev.journeybeat.settings.UnusableSetting if there is one
   */
  public static void requireNames(Collection<String> names) {
    for (String name : names) {
      require(
          NAME.matcher(name).matches(),
          "channels",
          "the name " + TextLimits.one(name, 100),
          "names of lower-case letters, digits and dashes, such as operators");
    }
  }
}
