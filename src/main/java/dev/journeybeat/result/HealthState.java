package dev.journeybeat.result;

/** How a healthcheck stands. */
public enum HealthState {
  /** The last look found all well. */
  UP,
  /** The last look did not, but not yet so many in a row that it is told. */
  FAILING,
  /** So many looks in a row did not find it well that it is. */
  DOWN
}
