package dev.journeybeat.server.history.undo;

import dev.journeybeat.engine.undo.UndoEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An undo, and what people want to know beside it.
 *
 * @param journey of the run that made it necessary
 * @param runIsOver else the run itself carries it out
 * @param closedAt when it worked or was forgotten; {@code null} as long as it is open
 * @param reason why it was forgotten; {@code null} if it was not, or nobody said so
 */
public record UndoStanding(
    UndoEntry entry,
    String journey,
    boolean runIsOver,
    @Nullable Instant closedAt,
    @Nullable String reason) {

  /** Whether somebody is about to carry it out, as soon as there is a browser and the customer. */
  public boolean isDue(Instant now) {
    return runIsOver && !entry.nextTryAt().isAfter(now);
  }
}
