package dev.journeybeat.server.alert.model;

import java.util.Locale;

/** Conditions that can raise an alert. */
public enum AlertCondition {
  /** Runs of a journey failed: customers cannot complete it. */
  FAILED(Severity.CRITICAL),
  /** Runs of a journey were inconclusive: the monitor could not tell. */
  INCONCLUSIVE(Severity.WARNING),
  /** Runs of a journey passed, but took longer than the budget. */
  DEGRADED(Severity.INFO),
  /** Runs of a journey passed, but not on the first attempt. */
  FLAKY(Severity.INFO),
  /** An undo of a journey keeps failing. */
  UNDO_STUCK(Severity.WARNING),
  /** A run of a journey has not started: all browsers are busy, or the scheduler does not fire. */
  OVERDUE(Severity.WARNING),
  /** Journeys do not compile. An older version runs, or none. */
  BROKEN_JOURNEYS(Severity.WARNING),
  /** A healthcheck is down. */
  HEALTHCHECK_DOWN(Severity.WARNING);

  private final Severity severity;

  AlertCondition(Severity severity) {
    this.severity = severity;
  }

  /** The default severity. */
  public Severity severity() {
    return severity;
  }

  /** Whether the condition is evaluated from the runs of a journey. */
  public boolean isOfRuns() {
    return this == FAILED || this == INCONCLUSIVE || this == DEGRADED || this == FLAKY;
  }

  /** Whether the subject is a journey. */
  public boolean isAboutAJourney() {
    return this != BROKEN_JOURNEYS && this != HEALTHCHECK_DOWN;
  }

  /** The name in the configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
