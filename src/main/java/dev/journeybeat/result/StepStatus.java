package dev.journeybeat.result;

/** Status of a finished step. */
public enum StepStatus {
  PASSED,
  FAILED,
  /** Not executed, because an earlier attempt has done it. */
  SKIPPED
}
