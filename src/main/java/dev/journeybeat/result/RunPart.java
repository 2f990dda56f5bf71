package dev.journeybeat.result;

/** What a step belongs to. */
public enum RunPart {
  /** What earlier runs may have left is put right. */
  PREPARATION,
  /** The journey itself. */
  WALK,
  /** What the run did is put right. */
  UNDO
}
