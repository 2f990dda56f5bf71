package dev.journeybeat.history;

import dev.journeybeat.result.RunResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Looks back on runs that have their verdict. However many they are, they are read a page at a
 * time: no more are in memory, and neither the store nor whoever writes to it is held up. Every
 * method throws a {@link StoreException} if the store can't be used. Safe to share between threads.
 */
public final class Past {

  /** Runs. */
  private static final int PAGE = 1_000;

  private final Store store;

  Past(Store store) {
    this.store = store;
  }

  /** The journeys that have runs, by name and location. */
  public List<JourneyAt> journeys() {
    return store.read(JourneyAt::all);
  }

  /** The newest run of a journey that was fired before a moment. */
  public Optional<PastRun> lastBefore(JourneyAt journey, Instant moment) {
    return store.read(handle -> PastRows.before(handle, journey, moment, 1)).stream().findFirst();
  }

  /** Runs without their steps, oldest first. */
  public void runs(Stretch stretch, Consumer<PastRun> reader) {
    page(stretch, PastRows::runs, reader);
  }

  /** The steps of all attempts and of what was put right, run by run, oldest first. */
  public void steps(Stretch stretch, Consumer<PastStep> reader) {
    page(stretch, PastRows::steps, reader);
  }

  /** How long those steps took that were performed. */
  public void stepTimes(Stretch stretch, Consumer<StepTime> reader) {
    page(stretch, PastRows::stepTimes, reader);
  }

  /** Whole runs, oldest first. */
  public void results(Stretch stretch, Consumer<RunResult> reader) {
    page(stretch, PastResults::of, reader);
  }

  private interface Query<T> {
    List<T> rows(Handle handle, Stretch page);
  }

  private <T> void page(Stretch stretch, Query<T> query, Consumer<T> reader) {
    Stretch rest = stretch;
    while (rest.from().isBefore(rest.until())) {
      Stretch page = firstPage(rest);
      store.read(handle -> query.rows(handle, page)).forEach(reader);
      rest = new Stretch(stretch.journey(), page.until(), stretch.until());
    }
  }

  /** As much of it as has no more runs than a page. */
  private Stretch firstPage(Stretch stretch) {
    return store
        .read(handle -> PastRows.moment(handle, stretch, PAGE))
        .map(next -> new Stretch(stretch.journey(), stretch.from(), next))
        .orElse(stretch);
  }
}
