package dev.journeybeat.server.history.tokens;

/** The permissions of a token. */
public enum TokenRole {
  /** Read only. */
  VIEWER,
  /** Read and act. */
  OPERATOR
}
