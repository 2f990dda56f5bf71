package dev.journeybeat.undo;

import dev.journeybeat.api.Undo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What one run wants to be put right after it. Safe to use from several threads. */
public final class UndoLedger {

  private final Deque<Undo> entries = new ArrayDeque<>();

  /** Notes an undo, before the step that makes it necessary. */
  public synchronized void add(Undo undo) {
    if (!undo.getClass().isRecord()) {
      throw new IllegalArgumentException(
          "an undo must be a record, so that it can be kept; %s is not"
              .formatted(undo.getClass().getName()));
    }
    entries.push(undo);
  }

  /** All that was noted, newest first: what was done last is undone first. */
  public synchronized List<Undo> newestFirst() {
    return List.copyOf(entries);
  }
}
