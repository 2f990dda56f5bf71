package dev.journeybeat.server.alert.channel;

import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.settings.SecretMask;

/** A way to tell people. Safe to share between threads. */
interface Channel {

  /**
   * Delivers a notice, in a thread of its own that is ended from outside when it takes too long. It
   * may have been delivered before, by a monitor that was killed before it could write that down:
   * its id says so to whoever gets it.
   *
   * @throws UndeliveredException if it was refused; says by what
   * @throws Exception if there was no answer at all; {@link DeliveryTask} finds the words for it
   */
  void deliver(Notification notice, SendContext desk) throws Exception;

  /** What must not be told to people, though the other side may repeat it. */
  default SecretMask hidden() {
    return SecretMask.NOTHING;
  }
}
