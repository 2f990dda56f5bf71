package dev.journeybeat.cli;

import dev.journeybeat.server.ops.Health;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code journeybeat health}. */
@Command(
    name = "health",
    description =
        "Says whether the monitor that serves here fires its scheduler and can write its store."
            + " Ends with 0 if so, else with 1: for a container's health check.",
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Override
  public Integer call() {
    Health health = Health.of(installation.pulse(), Clock.systemUTC());
    Terminal.out().println((health.well() ? "well: " : "not well: ") + health.text());
    return health.well() ? ExitCodes.PASSED : ExitCodes.FAILED;
  }
}
