package dev.journeybeat.server.schedule;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import java.time.Duration;
import java.time.ZoneId;

/**
 * Settings that apply to all schedules, {@code schedule}.
 *
 * @param timeZone Time zone of cron expressions.
 * @param stopWithin Maximum time for runs to end and undo their effects when the monitor stops. The
 *     next start runs the remaining undos.
 */
public record ScheduleSettings(
    @Default("UTC") ZoneId timeZone, @Default("8s") Duration stopWithin) {

  public ScheduleSettings {
    require(!stopWithin.isNegative(), "stop-within", stopWithin, "a duration such as \"8s\"");
  }
}
