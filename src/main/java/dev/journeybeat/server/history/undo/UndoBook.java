package dev.journeybeat.server.history.undo;

import dev.journeybeat.engine.undo.UndoState;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.util.List;

/**
 * The undo ledger for display, with the actions of users. Every method throws a {@link
 * dev.journeybeat.engine.store.StoreException} if the store can't be used. Safe to share between
 * threads.
 */
public final class UndoBook {

  private final Store store;
  private final String site;
  private final StoredUndoLedger ledger;

  /**
   * @param site the site of the entries; the store may also have entries of other shops
   */
  public UndoBook(Store store, String site, Clock clock) {
    this.store = store;
    this.site = site;
    this.ledger = new StoredUndoLedger(store, site, clock);
  }

  /** All open entries, newest first, including those of current runs. */
  public List<UndoStanding> open() {
    return store.read(handle -> UndoRows.openStandings(handle, site));
  }

  /** The last entries closed with this state, newest first. */
  public List<UndoStanding> closed(UndoState state, int most) {
    return store.read(handle -> UndoRows.closedStandings(handle, site, state, most));
  }

  /**
   * Schedules an open entry for execution by any monitor, as soon as its run is over.
   *
   * @return whether there was one
   */
  public boolean retryNow(String id) {
    return ledger.retryNow(id);
  }

  /**
   * Forgets an open entry, so that it is not executed any more.
   *
   * @return whether there was one
   */
  public boolean forget(String id, String reason) {
    return ledger.forget(id, reason);
  }
}
