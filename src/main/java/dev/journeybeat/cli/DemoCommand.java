package dev.journeybeat.cli;

import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.demo.DemoCannotStart;
import dev.journeybeat.demo.DemoSettings;
import dev.journeybeat.demo.DemoWorld;
import dev.journeybeat.engine.journeys.JourneyClass;
import dev.journeybeat.engine.journeys.JourneyFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
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
    description = "Starts a demo shop on this machine and places a real order in it every minute.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  private static final String JOURNEY = "checkout";

  @Mixin private ProjectOptions installation = new ProjectOptions();

  @Mixin private Terminal terminal = new Terminal();

  @Option(names = "--once", description = "Exit after the first verdict, with its exit code.")
  private boolean once;

  @Option(names = "--shop-only", description = "Start only the shop and its services, no monitor.")
  private boolean shopOnly;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:JOURNEYBEAT_DEMO_PORT:-" + DemoSettings.USUAL_PORT + "}",
      description = "Port of the shop, the first of nine; 0 for any (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "${env:JOURNEYBEAT_BIND:-127.0.0.1}",
      description = {
        "Address of the shop and its services (default: ${DEFAULT-VALUE});",
        "0.0.0.0 accepts connections from other machines."
      })
  private String bind = "";

  private final PrintStream out = Terminal.out();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = installation.home().resolve("data/demo");
    FolderAccess.requireWritable(folder);
    try (DemoWorld world =
        DemoWorld.start(DemoSettings.in(folder).withFirstPort(port).withBind(bind))) {
      tellAddresses(world);
      if (shopOnly) {
        // With a monitor, the shop stays open until the monitor has executed its undos.
        Runtime.getRuntime().addShutdownHook(new Thread(world::close, "close-demo"));
        return untilStopped();
      }
      return watch(DemoConfiguration.load(DemoConfiguration.shipped(), folder, world));
    } catch (DemoCannotStart e) {
      throw new UsageException(e.getMessage() + "\nUse other ports: journeybeat demo --port 9700");
    }
  }

  private int watch(Configuration<Settings> configuration) throws InterruptedException {
    Clock clock = Clock.systemUTC();
    try (LiveProgress progress = terminal.progress(false, clock);
        JourneyFolder journeys = installation.journeys(terminal);
        RunningMonitor running =
            RunningMonitor.begin(configuration, journeys, List.of(progress), clock)) {
      if (once) {
        JourneyClass journey = installation.chosen(running.monitor().journeys(), JOURNEY);
        return ExitCodes.of(List.of(running.monitor().run(journey)));
      }
      URI web = running.monitor().start(installation.heartbeat());
      out.println("Dashboard: " + terminal.style().bold(web.toString()) + "\n");
      return untilStopped();
    }
  }

  private void tellAddresses(DemoWorld world) {
    Style style = terminal.style();
    out.println("Demo shop: " + style.bold(world.shop().toString()));
    out.println(
        style.dim(
            "  payment %s  warehouse %s  shipping %s  faults %s  IMAP localhost:%d"
                .formatted(
                    world.payment(),
                    world.warehouse(),
                    world.shipping(),
                    world.faultSwitch(),
                    world.imapPort())));
    out.println();
  }

  /** Blocks until the process ends. */
  private static int untilStopped() throws InterruptedException {
    new CountDownLatch(1).await();
    return ExitCodes.PASSED;
  }
}
