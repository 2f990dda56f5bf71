package dev.journeybeat.server.history.undo;

import dev.journeybeat.engine.undo.UndoEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An undo with its context, for display.
 *
 * @param journey the journey of the run that recorded it
 * @param runIsOver whether the run is over; otherwise the run itself executes the undo
 * @param closedAt when it succeeded or was forgotten; {@code null} while it is open
 * @param reason why it was forgotten; {@code null} if it was not, or without a reason
 */
public record UndoStanding(
    UndoEntry entry,
    String journey,
    boolean runIsOver,
    @Nullable Instant closedAt,
    @Nullable String reason) {

  /** Whether it is due. It runs as soon as a browser and the customer are free. */
  public boolean isDue(Instant now) {
    return runIsOver && !entry.nextTryAt().isAfter(now);
  }
}
