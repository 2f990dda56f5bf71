package dev.journeybeat.engine.undo;

/** State of an undo. */
public enum UndoState {
  /** Not executed successfully yet. */
  OPEN,
  /** Executed successfully. */
  DONE,
  /** Forgotten by a user; it is not executed any more. */
  FORGOTTEN
}
