package dev.journeybeat.server.history.undo;

import dev.journeybeat.engine.undo.UndoState;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.util.List;

/**
 * The ledger as people look at it, and what they may do about it. Every method throws a {@link
 * dev.journeybeat.engine.store.StoreException} if the store can't be used. Safe to share between
 * threads.
 */
public final class UndoBook {

  private final Store store;
  private final String site;
  private final StoredUndoLedger ledger;

  /**
   * @param site whose entries are meant; another shop's may be in the same store
   */
  public UndoBook(Store store, String site, Clock clock) {
    this.store = store;
    this.site = site;
    this.ledger = new StoredUndoLedger(store, site, clock);
  }

  /** All that is open, newest first, those of runs under way too. */
  public List<UndoStanding> open() {
    return store.read(handle -> UndoRows.openStandings(handle, site));
  }

  /** Those that were closed last in this way, the last first. */
  public List<UndoStanding> closed(UndoState state, int most) {
    return store.read(handle -> UndoRows.closedStandings(handle, site, state, most));
  }

  /**
   * Has an open entry carried out as soon as its run is over, by whichever monitor.
   *
   * @return whether there was one
   */
  public boolean hasten(String id) {
    return ledger.hasten(id);
  }

  /**
   * Has an open entry carried out no more.
   *
   * @return whether there was one
   */
  public boolean forget(String id, String reason) {
    return ledger.forget(id, reason);
  }
}
