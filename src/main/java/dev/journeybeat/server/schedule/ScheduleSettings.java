package dev.journeybeat.server.schedule;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What holds for all journeys, {@code schedule}.
 *
 * @param timeZone whose clock a cron means
 * @param stopWithin how long runs may go on, with what they undo, when the monitor is told to stop;
 *     what is not undone by then is at the next start
 */
public record ScheduleSettings(
    @Default("UTC") ZoneId timeZone, @Default("8s") Duration stopWithin) {

  public ScheduleSettings {
    require(!stopWithin.isNegative(), "stop-within", stopWithin, "a duration such as \"8s\"");
  }
}
