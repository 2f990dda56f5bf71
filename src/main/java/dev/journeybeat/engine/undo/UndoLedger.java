package dev.journeybeat.engine.undo;

import dev.journeybeat.result.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The undo ledger: the undos of all runs. An entry survives a crash, and an open entry is never
 * deleted. Every method throws a {@link dev.journeybeat.engine.store.StoreException} if the store
 * can't be used. Safe to share between threads.
 */
public interface UndoLedger {

  /**
   * Stores an undo before the step that makes it necessary. An undo that an earlier attempt stored
   * is not stored again.
   *
   * @param undo a record
   * @throws IllegalArgumentException if it can't be stored; the message lists the supported types
   */
  void note(Run run, String customer, Object undo);

  /** Executes the run's undos twice, because one of its once-only steps was interrupted. */
  void expectMore(Run run);

  /** The run's open entries, newest first: the last effect is undone first. */
  List<UndoEntry> openOf(Run run);

  /** All open entries, newest first, including those of unfinished runs. */
  List<UndoEntry> open();

  /** Open entries of finished runs that are due now, newest first. */
  List<UndoEntry> due();

  /** The current state of an entry. */
  Optional<UndoEntry> find(String id);

  /**
   * Records a success.
   *
   * @param settle when to execute it once more, if it has another round
   */
  void worked(UndoEntry entry, Duration settle);

  /**
   * Records a failure. The entry is executed again after a pause that grows with each try.
   *
   * @param why the reason, as shown to users
   */
  void failed(UndoEntry entry, String why);

  /**
   * Gives up an open entry.
   *
   * @param reason {@code null} if nobody gave one
   * @return whether it was open
   */
  boolean forget(String id, @Nullable String reason);
}
