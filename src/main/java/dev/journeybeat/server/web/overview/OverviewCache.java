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
 * Caches the state of all journeys. It is read shortly after a change on this monitor, and every
 * few seconds for changes by other monitors. Safe to share between threads.
 */
public final class OverviewCache implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OverviewCache.class);

  /** Delay after a change, because steps come in bursts. */
  private static final Duration SOON = Duration.ofMillis(300);

  /** Delay per journey: with many journeys, something always changes. */
  private static final Duration SOON_EACH = Duration.ofMillis(20);

  private static final Duration EVERY = Duration.ofSeconds(5);

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

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

  /** A cache without data. */
  public OverviewCache(History history, MonitorPort desk, Clock clock) {
    this.survey = new OverviewQuery(history, desk, clock);
    this.overview = survey.nothing();
  }

  /** Starts the updates. Never waits. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The cached state. Never waits. */
  public Overview overview() {
    return overview;
  }

  /** Interval of the fires of a journey; zero if it does not fire, or not at this monitor. */
  public Duration pauseBetweenFires(JourneyKey journey) {
    return overview.cards().stream()
        .filter(card -> card.journey().equals(journey))
        .findFirst()
        .map(JourneyCard::pauseBetweenFires)
        .orElse(Duration.ZERO);
  }

  /** Call this after a change. Never waits. */
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
        log.debug("The cache is closed", e);
      }
    }
  }

  /** Updates immediately and waits briefly, so that people see the effect of their action. */
  public void renew() {
    try {
      var unused = thread.submit(this::look).get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException | ExecutionException | TimeoutException e) {
      log.debug("The overview is updated later", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Registers a listener for changes of the state. */
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
      // Catches errors, too: the next update may work.
      log.error("The update of the overview failed", e);
      overview = OverviewQuery.blind(before, "the monitor had an internal error; see its log");
    }
    if (overview.version() != before.version()) {
      readers.forEach(Runnable::run);
    }
  }
}
