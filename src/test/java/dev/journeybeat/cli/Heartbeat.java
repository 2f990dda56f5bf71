package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.journeybeat.app.Monitor;
import dev.journeybeat.config.Configuration;
import dev.journeybeat.config.Settings;
import dev.journeybeat.demo.DemoSettings;
import dev.journeybeat.demo.DemoWorld;
import dev.journeybeat.engine.journeys.JourneyFolder;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.healthcheck.Healthchecks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.awaitility.core.ThrowingRunnable;

/** The demo world with a monitor before it, as "journeybeat demo" has them. */
final class Heartbeat implements AutoCloseable {

  private final DemoWorld world;
  private final JourneyFolder journeys;
  private final Monitor monitor;
  private final Events events = new Events();

  private Heartbeat(DemoWorld world, JourneyFolder journeys, Configuration<Settings> settings) {
    this.world = world;
    this.journeys = journeys;
    this.monitor =
        new Monitor(
            settings.settings(), settings.secrets(), journeys, List.of(events), Clock.systemUTC());
    monitor.begin();
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
            .replace("timeout: 30s", "timeout: 3s")
            .replace("timeout: 10s", "timeout: 3s")
            .replace("schedule: every 1m", "step-timeout: 20s");
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

  /** Has something happen once, as soon as a step of this name has begun and before it does. */
  void once(String step, ThrowingRunnable event) {
    events.coming.put(step, event);
  }

  /** All steps that had ended when they were told. */
  List<Step> told() {
    return List.copyOf(events.steps);
  }

  RunResult run(String journey) {
    return monitor.run(monitor.journeys().find(journey).orElseThrow());
  }

  /** Looks at healthchecks on their schedules from now on. */
  void serve(Path heartbeat) {
    var unused = monitor.start(heartbeat);
  }

  Healthchecks healthchecks() {
    return monitor.healthchecks();
  }

  List<UndoEntry> openUndos() {
    return monitor.openUndos();
  }

  /** Carries them out now. */
  List<Step> putRight(List<UndoEntry> entriesOfOneRun) {
    return monitor.putRight(entriesOfOneRun);
  }

  void closeMonitor() {
    monitor.close();
  }

  @Override
  public void close() {
    closeMonitor();
    journeys.close();
    world.close();
  }

  private static final class Events implements RunListener {

    private final Map<String, ThrowingRunnable> coming = new ConcurrentHashMap<>();
    private final List<Step> steps = new CopyOnWriteArrayList<>();

    @Override
    public void stepEnded(Run run, Step step) {
      steps.add(step);
    }

    @Override
    public void stepStarted(Run run, BegunStep step) {
      ThrowingRunnable event = coming.remove(step.name());
      if (event != null) {
        assertThatNoException().isThrownBy(event::run);
      }
    }
  }
}
