package dev.journeybeat.api;

import org.jspecify.annotations.Nullable;

/**
 * The monitor can't tell whether the shop works: its mailbox login was refused, its browser
 * crashed. The verdict becomes {@code INCONCLUSIVE}, and no alert goes to the shop's team. A
 * journey may throw it, too.
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
