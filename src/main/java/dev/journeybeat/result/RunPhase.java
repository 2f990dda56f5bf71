package dev.journeybeat.result;

/** The phases of a run. */
public enum RunPhase {
  /** Cleans up what earlier runs left, before each attempt. */
  SETUP,
  /** The journey itself. */
  JOURNEY,
  /** The undos, after the last attempt. */
  CLEANUP
}
