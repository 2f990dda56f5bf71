package dev.journeybeat.cli;

import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.demo.DemoSettings;
import dev.journeybeat.demo.DemoWorld;
import dev.journeybeat.journeys.JourneyFolder;
import dev.journeybeat.monitor.Monitor;
import dev.journeybeat.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** The demo world with a monitor before it, as "journeybeat demo" has them. */
final class Heartbeat implements AutoCloseable {

  private final DemoWorld world;
  private final JourneyFolder journeys;
  private final Monitor monitor;

  private Heartbeat(DemoWorld world, JourneyFolder journeys, Configuration<Settings> settings) {
    this.world = world;
    this.journeys = journeys;
    this.monitor =
        new Monitor(
            settings.settings(), settings.secrets(), journeys, List.of(), Clock.systemUTC());
  }

  /** With the journeys that are shipped, and less patience than the demo has. */
  static Heartbeat start(Path folder) throws IOException {
    return start(folder, Path.of("journeys"), text -> text);
  }

  static Heartbeat start(Path folder, Path journeys, UnaryOperator<String> change)
      throws IOException {
    DemoWorld world =
        DemoWorld.start(
            DemoSettings.in(folder).withFirstPort(0).withSlowness(Duration.ofSeconds(60)));
    String text =
        DemoConfiguration.shipped()
            .replace("patience: 30s", "patience: 3s")
            .replace("patience: 10s", "patience: 3s")
            .replace("schedule: every 1m", "step-deadline: 8s");
    return new Heartbeat(
        world,
        new JourneyFolder(journeys, folder.resolve("compiled"), Clock.systemUTC(), state -> {}),
        DemoConfiguration.load(change.apply(text), folder, world));
  }

  DemoWorld world() {
    return world;
  }

  String journeysState() {
    return journeys.state().toString();
  }

  RunResult run(String journey) {
    return monitor.run(monitor.journeys().find(journey).orElseThrow());
  }

  @Override
  public void close() {
    monitor.close();
    journeys.close();
    world.close();
  }
}
