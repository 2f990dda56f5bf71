package dev.journeybeat.server.history.suppression;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A pause: the journey does not run on its schedule for a while.
 *
 * @param who paused it; empty if unknown
 * @param until the end; {@code null} for until it is resumed
 */
public record JourneyPause(
    String journey, String reason, String who, Instant since, @Nullable Instant until) {

  /** Such as {@code paused until 2026-12-01 10:00:00 CET (new payment provider)}. */
  public String format(ZoneId zone) {
    return "paused until %s (%s)".formatted(Suppression.end(until, zone, "it is resumed"), reason);
  }
}
