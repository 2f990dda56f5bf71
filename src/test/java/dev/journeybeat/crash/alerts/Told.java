package dev.journeybeat.crash.alerts;

/**
 * A notice as somebody got it.
 *
 * @param channel by which
 * @param notice its id
 * @param alert the id of its alert
 * @param news such as {@code raised}
 * @param raiseUntold whether it tells the alert's beginning, too
 */
record Told(String channel, String notice, String alert, String news, boolean raiseUntold) {

  /** Whether whoever got it knows that the alert was raised. */
  boolean tellsTheRaise() {
    return news.equals("raised") || raiseUntold;
  }
}
