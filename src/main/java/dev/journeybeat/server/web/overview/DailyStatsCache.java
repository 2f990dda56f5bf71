package dev.journeybeat.server.web.overview;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.answer.CachedResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Caches the daily statistics of the journeys whose pages are open. A million runs take seconds to
 * aggregate: callers get the known statistics, and an event when newer ones exist. Safe to share
 * between threads.
 */
public final class DailyStatsCache implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DailyStatsCache.class);

  private static final Duration FRESH = Duration.ofMinutes(1);

  /** Entries without a request for this long are evicted. */
  private static final Duration FORGET = Duration.ofHours(2);

  private record Page(DailyStats days, CachedResponse durations, Instant askedAt) {

    Page(DailyStats days, Instant askedAt) {
      this(days, CachedResponse.of("application/json", DurationsJson.of(days)), askedAt);
    }

    Page asked(Instant now) {
      return new Page(days, durations, now);
    }
  }

  private final DailyStatsReader reader;
  private final Clock clock;
  private final Runnable whenNew;
  private final Map<JourneyKey, Page> pages = new ConcurrentHashMap<>();
  private final Set<JourneyKey> wanted = ConcurrentHashMap.newKeySet();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread made = new Thread(task, "days");
            made.setDaemon(true);
            return made;
          });

  /**
   * An empty cache.
   *
   * @param scheduled interval of the schedule of a journey; zero if it has none here
   * @param whenNew called when statistics are updated; must not wait
   */
  public DailyStatsCache(
      History history, Function<JourneyKey, Duration> scheduled, Clock clock, Runnable whenNew) {
    this.reader = new DailyStatsReader(history, scheduled);
    this.clock = clock;
    this.whenNew = whenNew;
  }

  /** The known statistics; empty if there are none yet. Never waits. */
  public Optional<DailyStats> of(JourneyKey journey) {
    return page(journey).map(Page::days);
  }

  /** The data of the charts; empty if there are none yet. Never waits. */
  public Optional<CachedResponse> durations(JourneyKey journey) {
    return page(journey).map(Page::durations);
  }

  private Optional<Page> page(JourneyKey journey) {
    Instant now = clock.instant();
    Page page = pages.computeIfPresent(journey, (same, known) -> known.asked(now));
    if (page == null || !page.days().asOf().plus(FRESH).isAfter(now)) {
      want(journey);
    }
    return Optional.ofNullable(page);
  }

  @Override
  public void close() {
    StoppableReads.of(thread);
  }

  private void want(JourneyKey journey) {
    if (wanted.add(journey)) {
      try {
        thread.execute(() -> read(journey));
      } catch (RejectedExecutionException e) {
        log.debug("The cache is closed", e);
      }
    }
  }

  private void read(JourneyKey journey) {
    Instant now = clock.instant();
    try {
      pages.values().removeIf(page -> page.askedAt().plus(FORGET).isBefore(now));
      Page before = pages.get(journey);
      DailyStats days = reader.read(journey, before == null ? null : before.days(), now);
      pages.put(journey, new Page(days, now));
      whenNew.run();
    } catch (StoreException e) {
      log.debug("Daily statistics not read: journey={}", journey, e);
    } catch (RuntimeException e) {
      log.error("Daily statistics failed: journey={}", journey, e);
    } finally {
      wanted.remove(journey);
    }
  }
}
