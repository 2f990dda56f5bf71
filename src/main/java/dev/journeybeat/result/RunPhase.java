package dev.journeybeat.result;

/** The phases of a run. */
public enum RunPhase {
  /** Prepares a known state, before each attempt. */
  SETUP,
  /** The journey itself. */
  JOURNEY,
  /** The undos, after the last attempt. */
  CLEANUP
}
