package dev.journeybeat.crash;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bin/crash-test}. */
@Command(
    name = "bin/crash-test",
    description = {
      "Ends the monitor at N moments spread over every phase of a run, starts it again each time, and",
      "asks the shop and everybody behind it afterwards what was left. Exit code 0 only if nothing was."
    },
    mixinStandardHelpOptions = true)
public final class CrashTest implements Callable<Integer> {

  @Parameters(paramLabel = "N", description = "How many times.")
  private int ends;

  @Option(
      names = "--signal",
      paramLabel = "SIGNAL",
      defaultValue = "KILL",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Ending ending = Ending.KILL;

  @Option(names = "--postgres", description = "PostgreSQL instead of SQLite.")
  private boolean onPostgres;

  @Option(
      names = "--container",
      description = "The image \"journeybeat\" instead of what was compiled; needs Linux.")
  private boolean inContainer;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Of the moments (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** Ends the process with the exit code. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new CrashTest()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    CrashReport report =
        CrashHarness.run(
            new CrashOptions(
                ends, ending, onPostgres, inContainer, seed, CrashOptions.DOCKER_GRACE),
            Files.createTempDirectory("crash-test"));
    System.out.println(report);
    return report.clean() ? 0 : 1;
  }
}
