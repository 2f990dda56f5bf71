package dev.journeybeat.server.history.runs;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.store.Vacuum;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/**
 * Deletes old runs with their data. Current runs and runs with open undos are kept. It deletes in
 * slices with pauses, because current runs need the store, too. Safe to share between threads.
 */
public final class Retention {

  /** The number of runs per slice, each with about twenty rows. */
  private static final int SLICE = 100;

  /** Long enough for a waiting writer to see that SQLite is free. */
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

  private static final String OLDEST =
      """
      select id from runs
      where journey = :journey and location = :location and fired_at < :end
        and verdict is not null
        and not exists (select 1 from undos where run = runs.id and state = 'OPEN')
      order by fired_at limit :limit\
      """;

  private final Store store;
  private final HistorySettings settings;
  private final Clock clock;

  public Retention(Store store, HistorySettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Deletes runs older than {@code keep} or beyond {@code keep-runs}, and returns the space to the
   * disk.
   *
   * @param ended whether to stop and leave the rest for later
   * @return the number of deleted runs
   * @throws StoreException if the store can't be used
   */
  public int expire(BooleanSupplier ended) {
    int gone = 0;
    for (JourneyKey journey : store.read(JourneyKey::all)) {
      gone += expire(journey, end(journey), ended);
    }
    store.useTransaction(this::forgetMonitors);
    store.useTransaction(this::forgetDeeds);
    if (settings.url() == null && store.read(Vacuum::isWorthIt)) {
      inSlices(() -> store.inTransaction(Vacuum::slice), ended);
      store.read(Vacuum::settle);
    }
    return gone;
  }

  private int expire(JourneyKey journey, long end, BooleanSupplier ended) {
    int[] gone = {0};
    inSlices(
        () -> {
          int slice = store.inTransaction(handle -> delete(handle, oldest(handle, journey, end)));
          gone[0] += slice;
          return slice == SLICE;
        },
        ended);
    return gone[0];
  }

  /** The time before which runs are deleted. */
  private long end(JourneyKey journey) {
    long byAge = clock.instant().minus(settings.keep()).toEpochMilli();
    long byCount =
        store.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select fired_at from runs
                        where journey = :journey and location = :location
                        order by fired_at desc limit 1 offset :keep\
                        """)
                    .bindMethods(journey)
                    .bind("keep", settings.keepRuns() - 1)
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(Long.MIN_VALUE));
    return Math.max(byAge, byCount);
  }

  private static List<String> oldest(Handle handle, JourneyKey journey, long end) {
    return handle
        .createQuery(OLDEST)
        .bindMethods(journey)
        .bind("end", end)
        .bind("limit", SLICE)
        .mapTo(String.class)
        .list();
  }

  private static int delete(Handle handle, List<String> runs) {
    if (!runs.isEmpty()) {
      // Other rows of a run are deleted by cascade.
      handle
          .createUpdate("delete from undos where run in (<runs>)")
          .bindList("runs", runs)
          .execute();
      handle.createUpdate("delete from runs where id in (<runs>)").bindList("runs", runs).execute();
    }
    return runs.size();
  }

  /** Each start adds a row. */
  private void forgetMonitors(Handle handle) {
    handle
        .createUpdate(
            """
            delete from monitors
            where ended_at < :end and not exists (select 1 from runs where monitor = monitors.id)\
            """)
        .bind("end", clock.instant().minus(settings.keep()).toEpochMilli())
        .execute();
  }

  private void forgetDeeds(Handle handle) {
    handle
        .createUpdate("delete from deeds where done_at < :end")
        .bind("end", clock.instant().minus(settings.keep()).toEpochMilli())
        .execute();
  }

  /** Pauses at least as long as the previous slice took. */
  private static void inSlices(BooleanSupplier slice, BooleanSupplier ended) {
    boolean more = true;
    while (more && !ended.getAsBoolean()) {
      long from = System.nanoTime();
      more = slice.getAsBoolean();
      long took = System.nanoTime() - from;
      LockSupport.parkNanos(more ? Math.max(took, SHORTEST_PAUSE.toNanos()) : 0);
    }
  }
}
