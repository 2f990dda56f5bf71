package dev.journeybeat.cli;

import dev.journeybeat.engine.journeys.JourneyScaffold;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code journeybeat new <name>}. */
@Command(
    name = "new",
    description = "Writes a journey and a page object to start from. They run without changes.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Parameters(paramLabel = "NAME", description = "The journey's name, such as guest-checkout.")
  private String name = "";

  @Override
  public Integer call() {
    PrintStream out = Terminal.out();
    try {
      for (Path file : JourneyScaffold.create(installation.journeysFolder(), name)) {
        out.println("wrote " + file);
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    out.printf("Try it: journeybeat run %s%n", name);
    return ExitCodes.PASSED;
  }
}
