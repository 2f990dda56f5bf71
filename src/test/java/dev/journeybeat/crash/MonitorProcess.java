package dev.journeybeat.crash;

import java.time.Duration;

/** Journeybeat in a process of its own, to be ended and started again. */
interface MonitorProcess extends AutoCloseable {

  /**
   * Ends it.
   *
   * @return how long that took; the grace or more means that it was killed
   */
  Duration end(Ending ending) throws InterruptedException;

  void restart();

  /**
   * Ends it as an operator would, and carries out what is left.
   *
   * @throws IllegalStateException if not all could be put right
   */
  void stop() throws InterruptedException;

  /** Ends what is left of it. */
  @Override
  void close() throws InterruptedException;
}
