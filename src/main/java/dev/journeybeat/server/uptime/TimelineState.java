package dev.journeybeat.server.uptime;

import dev.journeybeat.result.Verdict;

/** State of a journey at a moment, in ascending order of severity. */
public enum TimelineState {
  /** No run for too long. */
  UNWATCHED,
  /** The last run passed. */
  UP,
  /** The last run was inconclusive. */
  INCONCLUSIVE,
  /** The last run failed. */
  DOWN;

  static TimelineState after(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> UP;
      case FAILED -> DOWN;
      case INCONCLUSIVE -> INCONCLUSIVE;
    };
  }
}
