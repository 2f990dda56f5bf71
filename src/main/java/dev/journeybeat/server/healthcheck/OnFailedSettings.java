package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.time.Duration;
import java.util.List;

/**
 * Command that runs when a healthcheck goes down, {@code healthchecks.on-failed}.
 *
 * @param command Program and arguments. The environment has {@code JOURNEYBEAT_HEALTHCHECK}, {@code
 *     JOURNEYBEAT_REASON} and {@code JOURNEYBEAT_SINCE}.
 * @param timeout Maximum time for the command. After that, it is killed.
 */
public record OnFailedSettings(
    @Example("[/usr/local/bin/page, operators]") List<String> command,
    @Default("30s") Duration timeout) {

  public OnFailedSettings {
    command = List.copyOf(command);
    require(
        !command.isEmpty() && !command.get(0).isBlank(),
        "command",
        command,
        "a program and its arguments such as [/usr/local/bin/page, operators]");
    require(
        !timeout.isNegative() && !timeout.isZero(),
        "timeout",
        timeout,
        "a duration such as \"30s\"");
  }
}
