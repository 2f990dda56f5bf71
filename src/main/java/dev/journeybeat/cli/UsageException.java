package dev.journeybeat.cli;

/** An error that the user can fix; the message says how. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
