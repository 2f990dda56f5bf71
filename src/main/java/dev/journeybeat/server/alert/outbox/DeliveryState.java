package dev.journeybeat.server.alert.outbox;

/** The state of a notification at one channel. */
public enum DeliveryState {
  /** To be delivered, before newer notifications of the same subject. */
  WAITING,
  /** Waits for the end of the channel's quiet hours. Newer notifications do not wait for it. */
  HELD,
  DELIVERED,
  /** Replaced by the end of its alert, or by a newer reminder. */
  DROPPED
}
