package dev.journeybeat.schedule;

import java.time.Instant;
import java.time.ZoneId;

/** STUB */
public record Cadence(String text, ZoneId zone) {
  public static Cadence parse(String text, ZoneId zone) {
    return new Cadence(text, zone);
  }

  public Instant next(Instant after) {
    return after;
  }
}
