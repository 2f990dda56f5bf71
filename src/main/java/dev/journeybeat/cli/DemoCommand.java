package dev.journeybeat.cli;

import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.demo.DemoSettings;
import dev.journeybeat.demo.DemoWorld;
import dev.journeybeat.journeys.JourneyFolder;
import dev.journeybeat.monitor.Monitor;
import dev.journeybeat.result.RunResult;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code journeybeat demo}. */
@Command(
    name = "demo",
    description = {
      "Opens a spoon shop on this machine, with mail, payment, warehouse and shipping behind it,",
      "and places a real order in it every minute."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final String JOURNEY = "checkout";

  @Mixin private Installation installation = new Installation();

  @Mixin private Terminal terminal = new Terminal();

  @Option(names = "--once", description = "End after the first verdict, with its exit code.")
  private boolean once;

  @Option(names = "--shop-only", description = "Only the shop and what is behind it, no monitor.")
  private boolean shopOnly;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8700",
      description = "The shop's port, the first of a row (default: ${DEFAULT-VALUE}).")
  private int port = 8700;

  private final PrintStream out = Terminal.out();
}
