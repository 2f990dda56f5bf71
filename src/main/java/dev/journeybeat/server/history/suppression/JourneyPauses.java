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
 * Which of a site's journeys are paused, for all monitors of the store at whatever location. Safe
 * to share between threads; its methods throw a {@link StoreException} where the store can't be
 * used.
 */
public final class JourneyPauses {

  private final Suppressions holds;

  public JourneyPauses(Store store, String site, Clock clock) {
    this.holds = new Suppressions("pauses", store, site, clock);
  }

  /**
   * Pauses these from now on, in place of an earlier pause.
   *
   * @param until {@code null} for until they are resumed
   */
  public void pause(
      Collection<String> journeys, String reason, String who, @Nullable Instant until) {
    holds.begin(journeys, reason, who, until);
  }

  /**
   * Ends the pauses of these.
   *
   * @return those that were paused
   */
  public List<String> resume(Collection<String> journeys) {
    return holds.end(journeys);
  }

  /** The pause that holds now for a journey. */
  public Optional<JourneyPause> of(String journey) {
    return holds.of(journey).map(JourneyPauses::pause);
  }

  /** All that hold now. */
  public List<JourneyPause> all() {
    return holds.all().stream().map(JourneyPauses::pause).toList();
  }

  private static JourneyPause pause(Suppression hold) {
    return new JourneyPause(hold.journey(), hold.reason(), hold.who(), hold.since(), hold.until());
  }
}
