package dev.journeybeat.engine.undo;

/** Where an undo stands. */
public enum UndoState {
  /** Still to be carried out. */
  OPEN,
  /** It worked. */
  DONE,
  /** A person has said that it is not to be carried out any more. */
  FORGOTTEN
}
