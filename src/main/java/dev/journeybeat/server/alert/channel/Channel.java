package dev.journeybeat.server.alert.channel;

import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.settings.SecretMask;

/** Sends notifications. Safe to share between threads. */
interface Channel {

  /**
   * Delivers a notification in its own thread, which is interrupted after the timeout. A monitor
   * that was killed before it stored the delivery may deliver a notification twice, with the same
   * id.
   *
   * @throws UndeliveredException if the notification was refused; the message has the reason
   * @throws Exception if there was no answer; {@link DeliveryTask} words the error
   */
  void deliver(Notification notice, SendContext desk) throws Exception;

  /** The secrets to mask in errors, because the other side may repeat them. */
  default SecretMask hidden() {
    return SecretMask.NOTHING;
  }
}
