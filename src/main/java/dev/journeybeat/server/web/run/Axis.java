package dev.journeybeat.server.web.run;

import java.time.Duration;
import java.time.Instant;

/**
 * Time axis of bars.
 *
 * @param start start of the axis
 */
public record Axis(Instant start, Duration length) {

  /** Width of the whole axis. */
  private static final double WIDTH = 1000;

  /** Minimum width of a visible bar. */
  private static final double NARROWEST = 3;

  /** Start of a bar, from 0 to 1000. */
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
