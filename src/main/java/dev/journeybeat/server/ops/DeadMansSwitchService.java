package dev.journeybeat.server.ops;

import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.schedule.PeriodicCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the dead man's switch of a monitor that runs on schedules. */
public final class DeadMansSwitchService implements RunListener, AutoCloseable {

  private static final String BEAT = "dead-man";

  private final DeadMansSwitchSettings settings;
  private final DeadMansSwitch deadMan;
  private final Clock clock;
  private @Nullable PeriodicCalls rounds;
  private volatile boolean started;

  public DeadMansSwitchService(DeadMansSwitchSettings settings, Clock clock) {
    this.settings = settings;
    this.deadMan = new DeadMansSwitch(settings);
    this.clock = clock;
  }

  /**
   * Starts to send requests.
   *
   * @param pulseFile the heartbeat file of the scheduler; nothing is sent before it exists
   */
  public synchronized void start(Path pulseFile) {
    started = true;
    if (settings.url() != null) {
      rounds =
          PeriodicCalls.start(Map.of(BEAT, settings.interval()), name -> beat(pulseFile), clock);
    }
  }

  private void beat(Path pulseFile) {
    if (Files.exists(pulseFile)) {
      deadMan.beat(Health.of(pulseFile, clock).well());
    }
  }

  @Override
  public void ended(RunResult result) {
    if (started) {
      deadMan.ended(result);
    }
  }

  @Override
  public synchronized void close() {
    started = false;
    if (rounds != null) {
      rounds.close();
    }
    deadMan.close();
  }
}
