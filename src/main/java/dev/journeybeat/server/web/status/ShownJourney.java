package dev.journeybeat.server.web.status;

import dev.journeybeat.server.uptime.Uptime;
import dev.journeybeat.server.uptime.UptimeOfDay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey on the status page.
 *
 * @param key name in the configuration and in the addresses of its badges
 * @param name public name
 * @param since start of the state; {@code null} if not known
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

  /** Uptime over all days. */
  public Uptime uptime() {
    return days.stream().map(UptimeOfDay::uptime).reduce(Uptime.NONE, Uptime::plus);
  }
}
