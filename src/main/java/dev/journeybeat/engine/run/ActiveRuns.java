package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
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

  /** Of the patience of a stop, this part is for undos that are cut off and the verdicts. */
  private static final int LAST_PART = 4;

  /** One party for the monitor itself, one for each run. */
  private final Phaser parties = new Phaser(1);

  private final CountDownLatch stopping = new CountDownLatch(1);

  private volatile boolean leaving;

  ActiveRun enter() {
    parties.register();
    return parties::arriveAndDeregister;
  }

  boolean stopping() {
    return stopping.getCount() == 0;
  }

  /** Why runs must end now, if so. */
  Optional<InconclusiveException> reasonToEnd() {
    return stopping()
        ? Optional.of(new InconclusiveException("the monitor stopped"))
        : Optional.empty();
  }

  /** Why even what is being undone must end now, if so; it stays in the ledger. */
  Optional<InconclusiveException> reasonToLeave() {
    return leaving
        ? Optional.of(new InconclusiveException("the monitor stopped"))
        : Optional.empty();
  }

  /** Waits; false, and earlier, if the monitor stops. */
  boolean pause(Duration time) throws InterruptedException {
    return !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean stop(Duration patience) {
    Duration toLeave = patience.dividedBy(LAST_PART);
    stopping.countDown();
    int phase = parties.arrive();
    try {
      if (haveEnded(phase, patience.minus(toLeave))) {
        return true;
      }
      leaving = true;
      return haveEnded(phase, toLeave);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean haveEnded(int phase, Duration patience) throws InterruptedException {
    try {
      parties.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
