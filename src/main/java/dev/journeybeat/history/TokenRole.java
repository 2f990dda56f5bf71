package dev.journeybeat.history;

/** What a token is good for. */
public enum TokenRole {
  /** Looking. */
  VIEWER,
  /** Acting, too. */
  OPERATOR
}
