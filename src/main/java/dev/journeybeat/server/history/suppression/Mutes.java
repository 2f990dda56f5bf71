package dev.journeybeat.server.history.suppression;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Of which of a site's journeys nobody is told, for all monitors of the store at whatever location.
 * Safe to share between threads; its methods throw a {@link StoreException} where the store can't
 * be used.
 */
public final class Mutes {

  private static final String TABLE = "mutes";

  private final Suppressions holds;

  public Mutes(Store store, String site, Clock clock) {
    this.holds = new Suppressions(TABLE, store, site, clock);
  }

  /** Whether one holds at a moment, in somebody's transaction. */
  public static boolean holds(Handle handle, String site, String journey, Instant moment) {
    return Suppressions.find(handle, TABLE, site, journey, moment).isPresent();
  }

  /**
   * Mutes these from now on, in place of an earlier mute.
   *
   * @param until {@code null} for until they are unmuted
   */
  public void mute(
      Collection<String> journeys, String reason, String who, @Nullable Instant until) {
    holds.begin(journeys, reason, who, until);
  }

  /**
   * Ends the mutes of these.
   *
   * @return those that were muted
   */
  public List<String> unmute(Collection<String> journeys) {
    return holds.end(journeys);
  }

  /** The mute that holds now for a journey. */
  public Optional<Mute> of(String journey) {
    return holds.of(journey).map(Mutes::mute);
  }

  /** All that hold now. */
  public List<Mute> all() {
    return holds.all().stream().map(Mutes::mute).toList();
  }

  private static Mute mute(Suppression hold) {
    return new Mute(hold.journey(), hold.reason(), hold.who(), hold.since(), hold.until());
  }
}
