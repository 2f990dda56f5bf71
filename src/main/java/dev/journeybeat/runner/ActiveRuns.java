package dev.journeybeat.runner;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Knows whether runs are under way, and waits for them when the monitor stops. */
final class ActiveRuns {

  /** A run that is under way until it is closed. */
  interface ActiveRun extends AutoCloseable {
    @Override
    void close();
  }

  /** One party for the monitor itself, one for each run. */
  private final Phaser parties = new Phaser(1);

  private volatile boolean stopping;

  ActiveRun enter() {
    parties.register();
    return parties::arriveAndDeregister;
  }

  boolean stopping() {
    return stopping;
  }

  boolean stop(Duration patience) {
    stopping = true;
    try {
      parties.awaitAdvanceInterruptibly(
          parties.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
