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
 * One channel, {@code channels.<name>}.
 *
 * @param kind named in the configuration by its own key, such as {@code email}
 * @param quietHours when it is silent; what it would have told then is told afterwards
 * @param timeout after which a delivery is given up, to be tried again
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
   * Refuses names that could not stand in a command or a log line.
   *
   * @throws dev.journeybeat.settings.UnusableSetting if there is one
   */
  public static void requireNames(Collection<String> names) {
    for (String name : names) {
      require(
          NAME.matcher(name).matches(),
          "channels",
          "the name " + TextLimits.one(name, 100),
          "names of small letters, digits and dashes, such as operators");
    }
  }
}
