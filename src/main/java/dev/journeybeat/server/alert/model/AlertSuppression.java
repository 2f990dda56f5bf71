package dev.journeybeat.server.alert.model;

import java.time.Instant;

/** The times without alerts of a journey: its maintenance. */
public interface AlertSuppression {

  /** Never. */
  AlertSuppression NONE = (journey, moment) -> false;

  boolean holds(String journey, Instant moment);
}
