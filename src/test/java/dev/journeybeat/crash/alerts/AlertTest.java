package dev.journeybeat.crash.alerts;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bin/alert-test}. */
@Command(
    name = "bin/alert-test",
    description = {
      "Kills a monitor at N moments while it alerts people who are hard to reach, starts it again"
          + " each",
      "time, and asks them afterwards what they were told. Exit code 0 only if nothing was told"
          + " twice",
      "under different ids, and nothing was lost."
    },
    mixinStandardHelpOptions = true)
public final class AlertTest implements Callable<Integer> {

  @Parameters(paramLabel = "N", description = "How many times.")
  private int kills;

  @Option(names = "--postgres", description = "PostgreSQL instead of SQLite.")
  private boolean onPostgres;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Of the moments (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** Ends the process with the exit code. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new AlertTest()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    AlertReport report =
        AlertHarness.run(kills, seed, onPostgres, Files.createTempDirectory("alert-test"));
    System.out.println(report);
    return report.clean() ? 0 : 1;
  }
}
