package dev.journeybeat.server.alert.model;

/** The event that a notification reports. */
public enum NotificationType {
  RAISED,
  /** The alert is still open. */
  REMINDER,
  /** The alert has been open for so long that more channels are notified. */
  ESCALATED,
  CLEARED
}
