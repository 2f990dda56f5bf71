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
 * Lets old runs go, with all that belongs to them. A run stays that is under way or of which
 * something is still to be put right. It goes in slices with pauses between them, because verdicts
 * and steps of runs under way need the store meanwhile. Safe to share between threads.
 */
public final class Retention {

  /** Runs, each with some twenty rows. */
  private static final int SLICE = 100;

  /** Long enough for whoever waits for SQLite to see that it is free. */
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
   * Lets all go that is older than {@code keep} or beyond {@code keep-runs}, and gives the room
   * back to the disk.
   *
   * @param ended whether to leave the rest for another time
   * @return how many runs have gone
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

  /** The moment before which they go. */
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
      // What else belongs to a run goes with it by itself.
      handle
          .createUpdate("delete from undos where run in (<runs>)")
          .bindList("runs", runs)
          .execute();
      handle.createUpdate("delete from runs where id in (<runs>)").bindList("runs", runs).execute();
    }
    return runs.size();
  }

  /** One is noted at each start. */
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

  /** The store is free for as long as it was taken, at least. */
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
