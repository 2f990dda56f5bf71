package dev.journeybeat.result;

/** How a step ended. */
public enum StepStatus {
  PASSED,
  FAILED,
  /** Not performed, because an earlier attempt had done it already. */
  SKIPPED
}
