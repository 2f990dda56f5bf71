package dev.journeybeat.server.metrics;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The last run of each journey at each location. Safe to share between threads. */
final class LastRuns {

  record Place(String journey, String location) {}

  /**
   * The last run of a journey.
   *
   * @param firedAt the scheduled time
   * @param verdict {@code null} if there has been no run yet
   */
  record Last(Instant firedAt, @Nullable Verdict verdict) {

    private static final Last NONE = new Last(Instant.MIN, null);
  }

  private final String location;
  private final Map<Place, Last> last = new ConcurrentHashMap<>();

  LastRuns(String location, Collection<String> journeys) {
    this.location = location;
    journeys.forEach(journey -> last.put(new Place(journey, location), Last.NONE));
  }

  void known(String journey, Instant firedAt, Verdict verdict) {
    put(new Place(journey, location), new Last(firedAt, verdict));
  }

  void ended(RunResult result) {
    Run run = result.run();
    put(new Place(run.journey(), run.location()), new Last(run.firedAt(), result.verdict()));
  }

  Map<Place, Last> all() {
    return Map.copyOf(last);
  }

  /** A run of a dead monitor ends late, and is not the last run then. */
  private void put(Place place, Last ended) {
    last.merge(
        place,
        ended,
        (before, after) -> after.firedAt().isBefore(before.firedAt()) ? before : after);
  }
}
