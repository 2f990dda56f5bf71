package dev.journeybeat.server.alert.model;

/** What a notice says about its alert. */
public enum NotificationType {
  RAISED,
  /** It still holds. */
  REMINDER,
  /** It has held for so long that more people are told. */
  ESCALATED,
  CLEARED
}
