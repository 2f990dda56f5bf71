package dev.journeybeat.server.alert.outbox;

/** What has become of a notice at one channel. */
public enum DeliveryState {
  /** It is to be told, before all that is newer about the same subject. */
  WAITING,
  /** It waits for the end of the channel's quiet hours, and what is newer does not wait for it. */
  HELD,
  DELIVERED,
  /** It was overtaken: by the end of its alert, or by a newer reminder. */
  DROPPED
}
