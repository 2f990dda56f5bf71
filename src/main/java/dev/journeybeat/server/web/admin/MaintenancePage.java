package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import dev.journeybeat.server.schedule.MaintenanceStanding;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Content of the maintenance page: windows, pauses and mutes.
 *
 * @param windows active windows first
 * @param now time of the page
 */
public record MaintenancePage(
    List<MaintenanceStanding> windows, List<JourneyPause> pauses, List<Mute> mutes, Instant now) {

  /** Example configuration of a repeated window and a single one. */
  public static final String SAMPLE =
      """
      maintenance:
        deploy:
          starts: 0 0 2 ? * TUE       # each Tuesday at 02:00, in the time zone of the schedule
          lasts: 2h
          suppress: alerts            # journeys run, alerts are suppressed; or: runs
          reason: new version
        move:
          from: 2026-12-01T22:00      # once
          to: 2026-12-02T04:00
          suppress: runs
          journeys: [checkout]        # default: all\
      """;

  public String headline() {
    List<MaintenanceStanding> holding =
        windows.stream().filter(window -> window.until() != null).toList();
    if (!holding.isEmpty()) {
      return "In maintenance: "
          + holding.stream().map(MaintenanceStanding::name).collect(Collectors.joining(", "));
    }
    return pauses.isEmpty() && mutes.isEmpty()
        ? "No maintenance"
        : "No maintenance, %s".formatted(held());
  }

  public String does(MaintenanceStanding window) {
    return window.suppress() == Suppress.RUNS
        ? "journeys do not run"
        : "journeys run, alerts are suppressed";
  }

  public String concerns(MaintenanceStanding window) {
    return window.journeys().isEmpty() ? "all journeys" : String.join(", ", window.journeys());
  }

  public String who(String who) {
    return who.isEmpty() ? "unknown" : who;
  }

  private String held() {
    String paused = pauses.isEmpty() ? "" : count(pauses.size()) + " paused";
    String muted = mutes.isEmpty() ? "" : count(mutes.size()) + " muted";
    return paused.isEmpty() || muted.isEmpty() ? paused + muted : paused + ", " + muted;
  }

  private static String count(int journeys) {
    return journeys == 1 ? "1 journey" : journeys + " journeys";
  }
}
