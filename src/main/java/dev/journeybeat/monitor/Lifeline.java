package dev.journeybeat.monitor;

import dev.journeybeat.alert.DeadMan;
import dev.journeybeat.alert.DeadManSettings;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.schedule.Rounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dead man's switch, once it is started: only a monitor that serves is missed. */
final class Lifeline implements RunListener, AutoCloseable {

  private static final String BEAT = "dead-man";

  private final DeadManSettings settings;
  private final DeadMan deadMan;
  private final Clock clock;
  private @Nullable Rounds rounds;
  private volatile boolean started;

  Lifeline(DeadManSettings settings, Clock clock) {
    this.settings = settings;
    this.deadMan = new DeadMan(settings);
    this.clock = clock;
  }

  /**
   * Tells from now on.
   *
   * @param pulseFile by which the scheduler of the journeys shows that it fires; before the first
   *     sign nobody is told anything
   */
  synchronized void start(Path pulseFile) {
    started = true;
    if (settings.url() != null) {
      rounds = Rounds.start(Map.of(BEAT, settings.every()), name -> beat(pulseFile), clock);
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
