package dev.journeybeat.server.web.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a notice at one channel, as pages show it.
 *
 * @param news what it says: {@code raised}, {@code reminder}, {@code escalated} or {@code cleared}
 * @param closedAt when it was delivered or overtaken; {@code null} if it is still to be told
 * @param tries how often it was tried in vain
 * @param nextTryAt no earlier than that; means nothing once it is closed
 * @param failure why it did not work the last time; {@code null} if it did, or was not tried
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

  /** Where it stands. */
  public enum State {
    WAITING,
    /** Until the channel's quiet hours are over. */
    HELD,
    DELIVERED,
    /** By the end of its alert, or by a newer reminder. */
    OVERTAKEN
  }

  /** Whether it was tried, and is still to be told. */
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
