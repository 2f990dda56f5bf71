package dev.journeybeat.server.web.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Access to alerts for the web server. Methods throw a {@link
 * dev.journeybeat.engine.store.StoreException} if the store can't be used.
 */
public interface AlertPort {

  /** Whether the configuration has alert policies with channels. */
  boolean tellsAnybody();

  /** Open alerts, the most urgent first, then the oldest. */
  List<ShownAlert> open();

  /**
   * Resolved alerts, the latest first.
   *
   * @param before ID of a resolved alert: returns older ones; {@code null} for the latest ones
   */
  List<ShownAlert> ended(@Nullable String before, int most);

  /**
   * Resolves an alert and notifies its recipients.
   *
   * @return whether the alert was open
   */
  boolean clear(String id);
}
