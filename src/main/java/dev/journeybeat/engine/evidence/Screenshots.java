package dev.journeybeat.engine.evidence;

/** Of which steps pictures are kept, beside the one of where it broke. */
public enum Screenshots {
  /** Of none. */
  AT_FAILURE,
  /** Of each step of the attempts that follow one that did not pass. */
  AFTER_FAILURE,
  /** Of each step of all attempts; they stay of those that did not pass, and of later ones. */
  EACH_STEP
}
