package dev.journeybeat.schedule;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What holds for all journeys, {@code schedule}.
 *
 * @param timeZone whose clock a cron means
 * @param stopWithin how long runs may go on when the monitor is told to stop
 */
public record ScheduleSettings(
    @Default("UTC") ZoneId timeZone, @Default("30s") Duration stopWithin) {

  public ScheduleSettings {
    require(!stopWithin.isNegative(), "stop-within", stopWithin, "a duration such as \"30s\"");
  }
}
