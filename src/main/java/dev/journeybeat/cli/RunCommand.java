package dev.journeybeat.cli;

import dev.journeybeat.engine.journeys.JourneyClass;
import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.result.RunResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code journeybeat run [journey…]}. */
@Command(
    name = "run",
    description = "Runs journeys now, one after the other, and shows each step.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private Terminal terminal = new Terminal();

  @Parameters(paramLabel = "JOURNEY", description = "Names of journeys (default: all).")
  private List<String> names = List.of();

  @Option(
      names = "--junit-xml",
      paramLabel = "FILE",
      description = "Also write a JUnit XML report; - for standard output.")
  private @Nullable Path junitXml;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the results as JSON; - for standard output.")
  private @Nullable Path json;

  @Override
  public Integer call() throws IOException {
    if (STANDARD_OUTPUT.equals(junitXml) && STANDARD_OUTPUT.equals(json)) {
      throw new UsageException("Only one of --junit-xml and --json can use standard output.");
    }
    List<RunResult> results = run();
    if (junitXml != null) {
      write(junitXml, JUnitXml.of(results));
    }
    if (json != null) {
      write(json, RunJson.of(results));
    }
    return ExitCodes.of(results);
  }

  private List<RunResult> run() {
    // If a report goes to standard output, the progress goes to standard error.
    boolean piped = STANDARD_OUTPUT.equals(junitXml) || STANDARD_OUTPUT.equals(json);
    Clock clock = Clock.systemUTC();
    List<RunResult> results = new ArrayList<>();
    try (LiveProgress progress = terminal.progress(piped, clock);
        JourneyFolder journeys = installation.journeys(terminal);
        RunningMonitor running =
            RunningMonitor.begin(
                installation.configuration(), journeys, List.of(progress), clock)) {
      for (JourneyClass journey : installation.chosen(running.monitor().journeys(), names)) {
        results.add(running.monitor().run(journey));
      }
    }
    return results;
  }

  private static void write(Path file, String report) throws IOException {
    if (STANDARD_OUTPUT.equals(file)) {
      Terminal.out().println(report);
    } else {
      Files.writeString(file, report, StandardCharsets.UTF_8);
    }
  }
}
