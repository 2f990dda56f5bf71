package dev.journeybeat.server.history.suppression;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A mute: the journey raises no alerts for a while. It keeps running.
 *
 * @param who muted it
 * @param until the end; {@code null} for until it is unmuted
 */
public record Mute(
    String journey, String reason, String who, Instant since, @Nullable Instant until) {

  /** Such as {@code muted until 2026-12-01 10:00:00 CET (known, and being worked on)}. */
  public String format(ZoneId zone) {
    return "muted until %s (%s)".formatted(Suppression.end(until, zone, "it is unmuted"), reason);
  }
}
