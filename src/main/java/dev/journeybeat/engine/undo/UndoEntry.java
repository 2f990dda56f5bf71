package dev.journeybeat.engine.undo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An undo as it is kept.
 *
 * @param id unique, and short enough to be typed: the run's token and a number
 * @param customer the login name of the run's customer, with whom it is carried out
 * @param className the record that carries it out
 * @param data its components as JSON
 * @param rounds how often it must still work; 2 after a once-only step was cut off, for the shop
 *     may still be at work on it
 * @param tries how often it failed
 * @param failure why it failed the last time; {@code null} if it has not failed
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
   * The record that was noted.
   *
   * @throws IllegalArgumentException if the class is another than the one that was kept
   */
  public <T> T as(Class<T> type) {
    return UndoJson.read(data, type);
  }

  /** {@code storefront.CancelOrders} is told as "cancel orders". */
  public String spoken() {
    return UndoName.spoken(className);
  }
}
