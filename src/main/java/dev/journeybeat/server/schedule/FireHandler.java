package dev.journeybeat.server.schedule;

import java.time.Instant;

/** Runs a journey when its time has come. */
public interface FireHandler {

  /**
   * Runs it to its end; the journey's next fires are skipped until then.
   *
   * @param firedAt the scheduled moment
   */
  void fire(String journey, Instant firedAt);

  /**
   * Whether a scheduled fire is to become a run; asked right before, by the thread that would run
   * it. Not asked when somebody wants a run now.
   */
  default boolean isWanted(String journey) {
    return true;
  }
}
