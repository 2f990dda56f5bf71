package dev.journeybeat.server.history.undo;

import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.engine.undo.UndoJson;
import dev.journeybeat.engine.undo.UndoLedger;
import dev.journeybeat.engine.undo.UndoState;
import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The undo ledger in the store. */
public final class StoredUndoLedger implements UndoLedger {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final Store store;
  private final String site;
  private final Clock clock;

  /**
   * @param site the site of the entries; the store may also have entries of other shops
   */
  public StoredUndoLedger(Store store, String site, Clock clock) {
    this.store = store;
    this.site = site;
    this.clock = clock;
  }

  @Override
  public void note(Run run, String customer, Object undo) {
    String data = UndoJson.write(undo);
    store.useTransaction(
        handle -> {
          List<UndoEntry> noted = UndoRows.ofRun(handle, run.id());
          boolean isNoted =
              noted.stream()
                  .anyMatch(
                      each ->
                          each.className().equals(undo.getClass().getName())
                              && each.data().equals(data));
          if (!isNoted) {
            UndoRows.insert(
                handle,
                new UndoEntry(
                    "%s-%d".formatted(run.token(), noted.size() + 1),
                    run.id(),
                    customer,
                    undo.getClass().getName(),
                    data,
                    clock.instant(),
                    UndoState.OPEN,
                    1,
                    0,
                    clock.instant(),
                    null),
                site,
                noted.size() + 1);
          }
        });
  }

  @Override
  public void expectMore(Run run) {
    store.useTransaction(
        handle ->
            handle
                .createUpdate("update undos set rounds = 2 where run = :run and state = 'OPEN'")
                .bind("run", run.id())
                .execute());
  }

  @Override
  public List<UndoEntry> openOf(Run run) {
    return store.inTransaction(
        handle ->
            UndoRows.ofRun(handle, run.id()).stream()
                .filter(entry -> entry.state() == UndoState.OPEN)
                .toList());
  }

  @Override
  public List<UndoEntry> open() {
    return store.read(handle -> UndoRows.open(handle, site));
  }

  @Override
  public List<UndoEntry> due() {
    return store.inTransaction(handle -> UndoRows.due(handle, site, clock.instant()));
  }

  @Override
  public Optional<UndoEntry> find(String id) {
    return store.inTransaction(handle -> UndoRows.find(handle, site, id));
  }

  @Override
  public void worked(UndoEntry entry, Duration settle) {
    Instant now = clock.instant();
    String set =
        // Uses the current number of rounds, which may have grown during the undo.
        "rounds = rounds - 1, tries = 0, failure = null, next_try_at = :next,"
            + " state = case when rounds <= 1 then 'DONE' else 'OPEN' end,"
            + " closed_at = case when rounds <= 1 then :closed else null end";
    update(
        entry.id(),
        set,
        update ->
            update
                .bind("next", now.plus(settle).toEpochMilli())
                .bind("closed", now.toEpochMilli()));
  }

  @Override
  public void failed(UndoEntry entry, String why) {
    update(
        entry.id(),
        "tries = tries + 1, failure = :failure, next_try_at = :next",
        update ->
            update
                .bind("failure", why)
                .bind("next", clock.instant().plus(pause(entry.tries())).toEpochMilli()));
  }

  @Override
  public boolean forget(String id, @Nullable String reason) {
    return update(
        id,
        "state = 'FORGOTTEN', closed_at = :closed, reason = :reason",
        update -> update.bind("closed", clock.instant().toEpochMilli()).bind("reason", reason));
  }

  /** Schedules an open entry for now, or for the end of its run. Returns whether there was one. */
  boolean retryNow(String id) {
    return update(
        id, "next_try_at = :now", update -> update.bind("now", clock.instant().toEpochMilli()));
  }

  /** The delay after a number of failures. */
  static Duration pause(int failuresBefore) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failuresBefore, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private interface Values {
    Update bind(Update update);
  }

  private boolean update(String id, String set, Values values) {
    return store.inTransaction(
        (Handle handle) ->
            values
                    .bind(
                        handle
                            .createUpdate(
                                ("update undos set %s where site = :site and id = :id"
                                        + " and state = 'OPEN'")
                                    .formatted(set))
                            .bind("site", site)
                            .bind("id", id))
                    .execute()
                == 1);
  }
}
