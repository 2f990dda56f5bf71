package dev.journeybeat.engine.undo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored undo.
 *
 * @param id unique and short enough to type: the run's token and a number
 * @param customer login name of the run's customer, which executes the undo
 * @param className the record that executes it
 * @param data its components as JSON
 * @param rounds how often it must still succeed; 2 after an interrupted once-only step, because the
 *     shop may still work on it
 * @param tries number of failures
 * @param failure reason of the last failure; {@code null} if it has not failed
 */
public record UndoEntry(
    String id,
    String run,
    String customer,
    String className,
    String data,
    Instant notedAt,
    UndoState state,
    int rounds,
    int tries,
    Instant nextTryAt,
    @Nullable String failure) {

  /**
   * Restores the stored record.
   *
   * @throws IllegalArgumentException if the class has changed since it was stored
   */
  public <T> T as(Class<T> type) {
    return UndoJson.read(data, type);
  }

  /** Returns the display name: "cancel orders" for {@code storefront.CancelOrders}. */
  public String format() {
    return UndoName.format(className);
  }
}
