package dev.journeybeat.result;

/** State of a healthcheck. */
public enum HealthState {
  /** The last probe succeeded. */
  UP,
  /** The last probe failed, but fewer probes in a row failed than the threshold. */
  FAILING,
  /** At least as many probes in a row failed as the threshold. */
  DOWN
}
