package dev.journeybeat.result;

/** What a step was talking to when it ended. */
public enum Leg {
  BROWSER,
  MAIL,
  DATABASE,
  ENDPOINT,
  /** Journeybeat itself. */
  MONITOR
}
