package dev.journeybeat.engine.undo;

import dev.journeybeat.result.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The undo ledger: what runs must have undone. An entry survives a crash, and an open entry is
 * never deleted. Every method throws a {@link dev.journeybeat.engine.store.StoreException} if the
 * store can't be used. Safe to share between threads.
 */
public interface UndoLedger {

  /**
   * Stores an undo, before the step that makes it necessary. One that an earlier attempt stored
   * already is not stored again.
   *
   * @param undo a record
   * @throws IllegalArgumentException if it can't be stored; says what can
   */
  void note(Run run, String customer, Object undo);

  /** Executes the run's undos twice: a once-only step of it was cut off. */
  void expectMore(Run run);

  /** The run's open entries, newest first: what was done last is undone first. */
  List<UndoEntry> openOf(Run run);

  /** All open entries, newest first, with those of unfinished runs. */
  List<UndoEntry> open();

  /** Open entries of finished runs that are due now, newest first. */
  List<UndoEntry> due();

  /** An entry as it is now. */
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
   * @param why as told to people
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
