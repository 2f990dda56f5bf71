package dev.journeybeat.server.alert.model;

import java.util.Locale;

/** Severity of an alert, the lowest first. */
public enum Severity {
  /** Can wait for working hours. */
  INFO,
  /** Something is wrong, but customers do not notice it yet. */
  WARNING,
  /** Customers cannot use the shop. */
  CRITICAL;

  /** The name in the configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
