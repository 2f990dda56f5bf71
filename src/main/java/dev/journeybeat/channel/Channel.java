package dev.journeybeat.channel;

/** A way to tell people. Safe to share between threads. */
interface Channel {

  /**
   * Delivers a notice. It may have been delivered before, by a monitor that was killed before it
   * could write that down: its id says so to whoever gets it.
   *
   * @throws UndeliveredException if it can't be known to have arrived
   */
  void deliver(Notice notice, Desk desk) throws UndeliveredException;
}
