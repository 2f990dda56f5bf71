package dev.journeybeat.server.web.overview;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has at hand how all journeys stand: looked up a moment after something changed here, and every
 * few seconds for what other monitors do. Safe to share between threads.
 */
public final class OverviewCache implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OverviewCache.class);

  /** Steps come in bursts. */
  private static final Duration SOON = Duration.ofMillis(300);

  /** Of many journeys, one always has news; neither the store nor the pages need that at once. */
  private static final Duration SOON_EACH = Duration.ofMillis(20);

  private static final Duration EVERY = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final OverviewQuery survey;
  private final List<Runnable> readers = new CopyOnWriteArrayList<>();
  private final AtomicBoolean isDue = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread made = new Thread(task, "board");
            made.setDaemon(true);
            return made;
          });
  private volatile Overview overview;

  /** One that has not looked yet. */
  public OverviewCache(History history, MonitorPort desk, Clock clock) {
    this.survey = new OverviewQuery(history, desk, clock);
    this.overview = survey.nothing();
  }

  /** Looks from now on. Never waits. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How they stand; never waits. */
  public Overview overview() {
    return overview;
  }

  /** From one fire of a journey to the next; zero if it does not fire, or not from here. */
  public Duration pauseBetweenFires(JourneyKey journey) {
    return overview.cards().stream()
        .filter(card -> card.journey().equals(journey))
        .findFirst()
        .map(JourneyCard::pauseBetweenFires)
        .orElse(Duration.ZERO);
  }

  /** To be called when something happened. Never waits. */
  public void changed() {
    if (!isDue.getAndSet(true)) {
      try {
        var unused =
            thread.schedule(
                () -> {
                  isDue.set(false);
                  look();
                },
                soon().toMillis(),
                TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        log.debug("Nobody looks any more", e);
      }
    }
  }

  /** Looks at once, and waits for it a little: somebody wants to see what he has just done. */
  public void renew() {
    try {
      var unused = thread.submit(this::look).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
      log.debug("It is seen later", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has somebody told whenever they stand otherwise than before. */
  public void whenNew(Runnable reader) {
    readers.add(reader);
  }

  @Override
  public void close() {
    StoppableReads.of(thread);
  }

  private Duration soon() {
    Duration ofAll = SOON_EACH.multipliedBy(overview.cards().size());
    return ofAll.compareTo(SOON) > 0 ? ofAll : SOON;
  }

  private void look() {
    Overview before = overview;
    try {
      overview = survey.look(before);
    } catch (StoreException e) {
      overview = OverviewQuery.blind(before, String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      // Errors too: whatever went wrong this time, there is a next one.
      log.error("How the journeys stand could not be looked up", e);
      overview = OverviewQuery.blind(before, "the monitor failed at this; its log says more");
    }
    if (overview.version() != before.version()) {
      readers.forEach(Runnable::run);
    }
  }
}
