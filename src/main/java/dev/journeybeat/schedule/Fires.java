package dev.journeybeat.schedule;

import java.time.Instant;

/** Runs a journey when its time has come. */
public interface Fires {

  /**
   * Runs it to its end; the journey's next fires are skipped until then.
   *
   * @param firedAt the scheduled moment
   */
  void fire(String journey, Instant firedAt);
}
