package dev.journeybeat.cli;

/** Something the person at the terminal can put right; the message says how. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
