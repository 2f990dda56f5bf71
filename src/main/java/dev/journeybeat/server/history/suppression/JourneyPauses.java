package dev.journeybeat.server.history.suppression;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paused journeys of a site, for all monitors of the store at all locations. Safe to share
 * between threads. The methods throw a {@link StoreException} if the store can't be used.
 */
public final class JourneyPauses {

  private final Suppressions holds;

  public JourneyPauses(Store store, String site, Clock clock) {
    this.holds = new Suppressions("pauses", store, site, clock);
  }

  /**
   * Pauses journeys, and replaces earlier pauses.
   *
   * @param until the end; {@code null} for until they are resumed
   */
  public void pause(
      Collection<String> journeys, String reason, String who, @Nullable Instant until) {
    holds.begin(journeys, reason, who, until);
  }

  /**
   * Resumes journeys.
   *
   * @return the journeys that were paused
   */
  public List<String> resume(Collection<String> journeys) {
    return holds.end(journeys);
  }

  /** The current pause of a journey. */
  public Optional<JourneyPause> of(String journey) {
    return holds.of(journey).map(JourneyPauses::pause);
  }

  /** All current pauses. */
  public List<JourneyPause> all() {
    return holds.all().stream().map(JourneyPauses::pause).toList();
  }

  private static JourneyPause pause(Suppression hold) {
    return new JourneyPause(hold.journey(), hold.reason(), hold.who(), hold.since(), hold.until());
  }
}
