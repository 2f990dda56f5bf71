package dev.journeybeat.result;

/** Verdict of a run. There are no others. */
public enum Verdict {
  /** The shop works as expected. */
  PASSED,
  /** The shop does not work as expected. */
  FAILED,
  /** The monitor could not determine whether the shop works. */
  INCONCLUSIVE
}
