package dev.journeybeat.server.alert.model;

import java.util.Locale;

/** How urgent an alert is, the most urgent last. */
public enum Severity {
  /** Worth a look in working hours. */
  INFO,
  /** Something is wrong that customers do not feel, or not yet. */
  WARNING,
  /** Customers cannot do what they came for. */
  CRITICAL;

  /** As it is written in the configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
