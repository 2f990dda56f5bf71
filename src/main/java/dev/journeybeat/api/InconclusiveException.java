package dev.journeybeat.api;

import org.jspecify.annotations.Nullable;

/**
 * The monitor could not tell whether the shop does what it should: its mailbox login was refused,
 * its browser crashed. The run's verdict becomes {@code INCONCLUSIVE}, and the shop's people are
 * not woken. A journey may throw it for reasons of its own.
 */
public class InconclusiveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InconclusiveException(String message) {
    super(message);
  }

  public InconclusiveException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
