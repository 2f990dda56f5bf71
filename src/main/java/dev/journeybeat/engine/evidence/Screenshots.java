package dev.journeybeat.engine.evidence;

/** Steps with a screenshot, in addition to the step that broke. */
public enum Screenshots {
  /** No other steps. */
  AT_FAILURE,
  /** Each step of an attempt that follows one that did not pass. */
  AFTER_FAILURE,
  /** Each step of all attempts. Screenshots are kept if an attempt did not pass. */
  EACH_STEP
}
