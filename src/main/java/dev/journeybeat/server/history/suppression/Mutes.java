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
 * The muted journeys of a site, for all monitors of the store at all locations. Safe to share
 * between threads. The methods throw a {@link StoreException} if the store can't be used.
 */
public final class Mutes {

  private static final String TABLE = "mutes";

  private final Suppressions holds;

  public Mutes(Store store, String site, Clock clock) {
    this.holds = new Suppressions(TABLE, store, site, clock);
  }

  /** Whether a journey is muted at a time, in the caller's transaction. */
  public static boolean holds(Handle handle, String site, String journey, Instant moment) {
    return Suppressions.find(handle, TABLE, site, journey, moment).isPresent();
  }

  /**
   * Mutes journeys, and replaces earlier mutes.
   *
   * @param until the end; {@code null} for until they are unmuted
   */
  public void mute(
      Collection<String> journeys, String reason, String who, @Nullable Instant until) {
    holds.begin(journeys, reason, who, until);
  }

  /**
   * Unmutes journeys.
   *
   * @return the journeys that were muted
   */
  public List<String> unmute(Collection<String> journeys) {
    return holds.end(journeys);
  }

  /** The current mute of a journey. */
  public Optional<Mute> of(String journey) {
    return holds.of(journey).map(Mutes::mute);
  }

  /** All current mutes. */
  public List<Mute> all() {
    return holds.all().stream().map(Mutes::mute).toList();
  }

  private static Mute mute(Suppression hold) {
    return new Mute(hold.journey(), hold.reason(), hold.who(), hold.since(), hold.until());
  }
}
