package dev.journeybeat.engine.check;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes on whenever somebody looks and never else, so that no test waits out a patience. */
final class LeapingClock extends Clock {

  private final Duration leap;
  private Instant now = Instant.parse("2026-07-10T10:00:00Z");
  private int looks;

  private LeapingClock(Duration leap) {
    this.leap = leap;
  }

  /** Goes ten seconds on with each look. */
  static LeapingClock hasty() {
    return new LeapingClock(Duration.ofSeconds(10));
  }

  /** Stands still, so that patience never ends. */
  static LeapingClock standing() {
    return new LeapingClock(Duration.ZERO);
  }

  /** Whether a check has looked in vain and looks again: once it began, once it saw something. */
  synchronized boolean isLookedAtAgain() {
    return looks >= 2;
  }

  @Override
  public synchronized Instant instant() {
    looks++;
    now = now.plus(leap);
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
