package dev.journeybeat.server.alert.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A notification could not be delivered. The message is the reason, for display. */
public final class UndeliveredException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Duration askedToWait;

  /**
   * @param askedToWait how long the other side asks to wait; {@code null} if it did not ask
   */
  public UndeliveredException(String message, @Nullable Duration askedToWait) {
    super(message);
    this.askedToWait = askedToWait;
  }

  public UndeliveredException(String message) {
    this(message, null);
  }

  public @Nullable Duration askedToWait() {
    return askedToWait;
  }
}
