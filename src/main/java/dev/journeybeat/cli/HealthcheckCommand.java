package dev.journeybeat.cli;

import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.healthcheck.HealthcheckContext;
import dev.journeybeat.server.healthcheck.Healthchecks;
import dev.journeybeat.server.web.healthcheck.HealthcheckJson;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code journeybeat healthcheck}. */
@Command(
    name = "healthcheck",
    description = "Runs the healthchecks once. Exits with 0 if all of them pass, else with 1.",
    mixinStandardHelpOptions = true)
final class HealthcheckCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private Terminal terminal = new Terminal();

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "Names of healthchecks in the configuration (default: all).")
  private @Nullable List<String> names;

  @Override
  public Integer call() {
    Configuration<Settings> configuration = installation.configuration();
    Settings settings = configuration.settings();
    try (Healthchecks healthchecks =
        new Healthchecks(
            settings.healthchecks(),
            new HealthcheckContext(settings.site(), settings.databases(), configuration.secrets()),
            result -> {},
            Clock.systemUTC())) {
      List<HealthcheckResult> results =
          healthchecks.recent(chosen(healthchecks.paces().keySet())).join();
      tell(results);
      return results.stream().allMatch(HealthcheckResult::isWell)
          ? ExitCodes.PASSED
          : ExitCodes.FAILED;
    }
  }

  private Collection<String> chosen(Collection<String> known) {
    if (known.isEmpty()) {
      throw new UsageException(
          "There is no healthcheck in %s: add one under \"healthchecks\"."
              .formatted(installation.configFile()));
    }
    List<String> wanted = names == null ? List.of() : names.stream().distinct().toList();
    List<String> unknown = wanted.stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new UsageException(
          "There is no healthcheck \"%s\"; there are: %s"
              .formatted(String.join("\", \"", unknown), String.join(", ", known)));
    }
    return wanted.isEmpty() ? known : wanted;
  }

  private void tell(List<HealthcheckResult> results) {
    PrintStream out = Terminal.out();
    if (json) {
      out.println(HealthcheckJson.of(results).toPrettyString());
    } else {
      new HealthcheckLines(terminal.style()).of(results).forEach(out::println);
    }
  }
}
