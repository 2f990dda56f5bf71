package dev.journeybeat.monitor;

import dev.journeybeat.alert.DeadMan;
import dev.journeybeat.alert.DeadManSettings;
import dev.journeybeat.history.Store;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.schedule.Rounds;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dead man's switch, once it is started: only a monitor that serves is missed. */
final class Lifeline implements RunListener, AutoCloseable {

  private static final String BEAT = "dead-man";

  private final DeadManSettings settings;
  private final DeadMan deadMan;
  private final Clock clock;
  private volatile @Nullable Rounds rounds;

  Lifeline(DeadManSettings settings, Store store, Clock clock) {
    this.settings = settings;
    this.deadMan = new DeadMan(settings, () -> store.state().usable());
    this.clock = clock;
  }

  /** Tells from now on. */
  void start() {
    rounds = Rounds.start(Map.of(BEAT, settings.every()), name -> deadMan.beat(), clock);
  }

  @Override
  public void ended(RunResult result) {
    if (rounds != null) {
      deadMan.ended(result);
    }
  }

  @Override
  public void close() {
    Rounds started = rounds;
    if (started != null) {
      started.close();
    }
    deadMan.close();
  }
}
