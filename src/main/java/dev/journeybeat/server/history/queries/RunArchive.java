package dev.journeybeat.server.history.queries;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Reads past runs with a verdict, one page at a time. This limits the memory and does not block
 * writers. Every method throws a {@link StoreException} if the store can't be used. Safe to share
 * between threads.
 */
public final class RunArchive {

  /** The number of runs per page. */
  private static final int PAGE = 1_000;

  private final Store store;

  public RunArchive(Store store) {
    this.store = store;
  }

  /** The journeys that have runs, by name and location. */
  public List<JourneyKey> journeys() {
    return store.read(JourneyKey::all);
  }

  /** The newest run of a journey fired before a time. */
  public Optional<ArchivedRun> lastBefore(JourneyKey journey, Instant moment) {
    return store.read(handle -> ArchivedRows.before(handle, journey, moment, 1)).stream()
        .findFirst();
  }

  /** Runs without their steps, oldest first. */
  public void runs(TimeRange stretch, Consumer<ArchivedRun> reader) {
    page(stretch, ArchivedRows::runs, reader);
  }

  /** The steps of all attempts and undos, by run, oldest first. */
  public void steps(TimeRange stretch, Consumer<ArchivedStep> reader) {
    page(stretch, ArchivedRows::steps, reader);
  }

  /** The durations of executed steps. */
  public void stepTimes(TimeRange stretch, Consumer<StepTime> reader) {
    page(stretch, ArchivedRows::stepTimes, reader);
  }

  /** Complete runs, oldest first. */
  public void results(TimeRange stretch, Consumer<RunResult> reader) {
    page(stretch, ArchivedResults::of, reader);
  }

  private interface Query<T> {
    List<T> rows(Handle handle, TimeRange page);
  }

  private <T> void page(TimeRange stretch, Query<T> query, Consumer<T> reader) {
    TimeRange rest = stretch;
    while (rest.from().isBefore(rest.until())) {
      TimeRange page = firstPage(rest);
      store.read(handle -> query.rows(handle, page)).forEach(reader);
      rest = new TimeRange(stretch.journey(), page.until(), stretch.until());
    }
  }

  /** The first part of the range that has at most one page of runs. */
  private TimeRange firstPage(TimeRange stretch) {
    return store
        .read(handle -> ArchivedRows.moment(handle, stretch, PAGE))
        .map(next -> new TimeRange(stretch.journey(), stretch.from(), next))
        .orElse(stretch);
  }
}
