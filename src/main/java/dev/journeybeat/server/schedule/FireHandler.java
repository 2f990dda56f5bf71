package dev.journeybeat.server.schedule;

import java.time.Instant;

/** Runs a journey when it fires. */
public interface FireHandler {

  /**
   * Runs the journey and waits for the end. Its fires until then are skipped.
   *
   * @param firedAt the scheduled moment
   */
  void fire(String journey, Instant firedAt);

  /**
   * Whether a scheduled fire becomes a run. The thread that would run it asks immediately before.
   * Not asked for a run on demand.
   */
  default boolean isWanted(String journey) {
    return true;
  }
}
