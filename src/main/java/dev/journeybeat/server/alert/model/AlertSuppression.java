package dev.journeybeat.server.alert.model;

import java.time.Instant;

/** When nobody is to be alerted to what a journey does: its maintenance. */
public interface AlertSuppression {

  /** Never. */
  AlertSuppression NONE = (journey, moment) -> false;

  boolean holds(String journey, Instant moment);
}
