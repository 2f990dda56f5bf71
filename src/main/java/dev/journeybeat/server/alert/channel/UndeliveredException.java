package dev.journeybeat.server.alert.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A notice could not be delivered; its message says why, as told to people. */
public final class UndeliveredException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Duration askedToWait;

  /**
   * @param askedToWait how long the other side wants to be left alone; {@code null} if it did not
   *     say
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
