package dev.journeybeat.server.web.run;

import java.time.Duration;
import java.time.Instant;

/**
 * What bars are drawn along.
 *
 * @param start where it begins
 */
public record Axis(Instant start, Duration length) {

  /** All of it. */
  private static final double WIDTH = 1000;

  /** Narrower bars could not be seen. */
  private static final double NARROWEST = 3;

  /** Where a bar begins, of 1000. */
  public String from(Instant moment) {
    return units(Math.min(WIDTH - NARROWEST, part(moment)));
  }

  public String width(Instant from, Instant until) {
    return units(Math.max(NARROWEST, part(until) - part(from)));
  }

  private double part(Instant moment) {
    double whole = Math.max(1, length.toNanos());
    return WIDTH * Duration.between(start, moment).toNanos() / whole;
  }

  private static String units(double units) {
    return Double.toString(Math.round(10 * Math.max(0, units)) / 10.0);
  }
}
