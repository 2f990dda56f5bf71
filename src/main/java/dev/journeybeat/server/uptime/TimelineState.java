package dev.journeybeat.server.uptime;

import dev.journeybeat.result.Verdict;

/** What was known of a journey at a moment; the worse, the later. */
public enum TimelineState {
  /** No run had told anything for too long. */
  UNWATCHED,
  /** The last run had passed. */
  UP,
  /** The last run could not tell. */
  INCONCLUSIVE,
  /** The last run had failed. */
  DOWN;

  static TimelineState after(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> UP;
      case FAILED -> DOWN;
      case INCONCLUSIVE -> INCONCLUSIVE;
    };
  }
}
