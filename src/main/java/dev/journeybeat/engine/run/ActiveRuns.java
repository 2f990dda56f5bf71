package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tracks active runs, and waits for them when the monitor stops. */
final class ActiveRuns {

  /** An active run, until it is closed. */
  interface ActiveRun extends AutoCloseable {
    @Override
    void close();
  }

  /** This part of the stop timeout is reserved for interrupted undos and the verdicts. */
  private static final int LAST_PART = 4;

  /** One party for the monitor, one for each run. */
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

  /** The reason to end runs now, if any. */
  Optional<InconclusiveException> reasonToEnd() {
    return stopping()
        ? Optional.of(new InconclusiveException("the monitor stopped"))
        : Optional.empty();
  }

  /** The reason to end undos now, if any. They stay in the ledger. */
  Optional<InconclusiveException> reasonToLeave() {
    return leaving
        ? Optional.of(new InconclusiveException("the monitor stopped"))
        : Optional.empty();
  }

  /** Waits. Returns false early if the monitor stops. */
  boolean pause(Duration time) throws InterruptedException {
    return !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean stop(Duration timeout) {
    Duration toLeave = timeout.dividedBy(LAST_PART);
    stopping.countDown();
    int phase = parties.arrive();
    try {
      if (haveEnded(phase, timeout.minus(toLeave))) {
        return true;
      }
      leaving = true;
      return haveEnded(phase, toLeave);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean haveEnded(int phase, Duration timeout) throws InterruptedException {
    try {
      parties.awaitAdvanceInterruptibly(phase, timeout.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }
}
