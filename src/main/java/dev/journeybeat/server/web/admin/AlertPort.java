package dev.journeybeat.server.web.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the web sees of alerts, and may do about them. Its methods throw a {@link
 * dev.journeybeat.engine.store.StoreException} if the store can't be used.
 */
public interface AlertPort {

  /** Whether the configuration has anybody told of anything. */
  boolean tellsAnybody();

  /** Those that hold, the most urgent first, then the oldest. */
  List<ShownAlert> open();

  /**
   * Those that are over, the last first.
   *
   * @param before the id of one that is over: those before it; {@code null} for the last ones
   */
  List<ShownAlert> ended(@Nullable String before, int most);

  /**
   * Takes an alert for over, and has that told.
   *
   * @return whether it was open
   */
  boolean clear(String id);
}
