package dev.journeybeat.runner;

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

  /** One party for the monitor itself, one for each run. */
  private final Phaser parties = new Phaser(1);

  private final CountDownLatch stopping = new CountDownLatch(1);

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

  /** Waits; false, and earlier, if the monitor stops. */
  boolean pause(Duration time) throws InterruptedException {
    return !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean stop(Duration patience) {
    stopping.countDown();
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
