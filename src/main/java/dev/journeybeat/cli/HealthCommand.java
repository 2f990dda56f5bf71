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
        "Checks whether the running monitor fires its scheduler and can write its store."
            + " Exits with 0 if it does, else with 1: for a container's health check.",
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Override
  public Integer call() {
    Health health = Health.of(installation.heartbeat(), Clock.systemUTC());
    Terminal.out().println((health.well() ? "healthy: " : "unhealthy: ") + health.text());
    return health.well() ? ExitCodes.PASSED : ExitCodes.FAILED;
  }
}
