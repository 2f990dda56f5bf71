package dev.journeybeat.server.web.status;

import dev.journeybeat.server.uptime.Uptime;
import dev.journeybeat.server.uptime.UptimeOfDay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey as the public sees it.
 *
 * @param key its name in the configuration, and in the addresses of its badges
 * @param name what the public reads
 * @param since when it began to stand so; {@code null} if that is not known
 * @param days the oldest first; empty if uptime is not shown
 */
public record ShownJourney(
    String key,
    String name,
    PublicState standing,
    @Nullable Instant since,
    List<UptimeOfDay> days) {

  public ShownJourney {
    days = List.copyOf(days);
  }

  /** Of all these days. */
  public Uptime uptime() {
    return days.stream().map(UptimeOfDay::uptime).reduce(Uptime.NONE, Uptime::plus);
  }
}
