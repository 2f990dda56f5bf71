package dev.journeybeat.server.web.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Delivery of a notification through one channel, as pages show it.
 *
 * @param news type of the notification: {@code raised}, {@code reminder}, {@code escalated} or
 *     {@code cleared}
 * @param closedAt when it was delivered or replaced; {@code null} while it is pending
 * @param tries number of failed tries
 * @param nextTryAt earliest time of the next try; meaningless once closed
 * @param failure failure of the last try; {@code null} if there is none
 */
public record ShownDelivery(
    String channel,
    String news,
    State state,
    Instant madeAt,
    @Nullable Instant closedAt,
    int tries,
    Instant nextTryAt,
    @Nullable String failure) {

  /** State of a delivery. */
  public enum State {
    WAITING,
    /** Held until the channel's quiet hours end. */
    HELD,
    DELIVERED,
    /** Replaced by the end of its alert, or by a newer reminder. */
    OVERTAKEN
  }

  /** Whether the last try failed and the delivery is pending. */
  public boolean isFailing() {
    return state == State.WAITING && failure != null;
  }

  public boolean isOpen() {
    return state == State.WAITING || isHeld();
  }

  public boolean isHeld() {
    return state == State.HELD;
  }

  public boolean isDelivered() {
    return state == State.DELIVERED;
  }
}
