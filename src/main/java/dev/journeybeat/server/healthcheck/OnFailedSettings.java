package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.time.Duration;
import java.util.List;

/**
 * What to do when a healthcheck goes down, {@code healthchecks.on-failed}.
 *
 * @param command a program and its arguments; which healthcheck, and why, is in its environment
 * @param timeout after which it is ended
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
