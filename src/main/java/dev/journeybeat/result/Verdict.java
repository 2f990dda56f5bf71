package dev.journeybeat.result;

/** How a run ended. There is no fourth. */
public enum Verdict {
  /** The shop did all that it should. */
  PASSED,
  /** The shop did not do what it should. */
  FAILED,
  /** The monitor could not tell. */
  INCONCLUSIVE
}
