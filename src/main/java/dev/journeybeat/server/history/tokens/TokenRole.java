package dev.journeybeat.server.history.tokens;

/** What a token is good for. */
public enum TokenRole {
  /** Looking. */
  VIEWER,
  /** Acting, too. */
  OPERATOR
}
