package dev.journeybeat.report;

import dev.journeybeat.result.Verdict;

/** What was known of a journey at a moment; the worse, the later. */
public enum State {
  /** No run had told anything for too long. */
  UNWATCHED,
  /** The last run had passed. */
  UP,
  /** The last run could not tell. */
  INCONCLUSIVE,
  /** The last run had failed. */
  DOWN;

  static State after(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> UP;
      case FAILED -> DOWN;
      case INCONCLUSIVE -> INCONCLUSIVE;
    };
  }
}
