package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import dev.journeybeat.server.schedule.MaintenanceStanding;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page of maintenances shows: all that keeps journeys from running, or people from being
 * told.
 *
 * @param windows those that hold first
 * @param now when it is shown
 */
public record MaintenancePage(
    List<MaintenanceStanding> windows, List<JourneyPause> pauses, List<Mute> mutes, Instant now) {

  /** What a configuration has for one that comes again and again, and one that comes once. */
  public static final String SAMPLE =
      """
      maintenance:
        deploy:
          starts: 0 0 2 ? * TUE       # each Tuesday at 02:00, by the time zone of the schedule
          lasts: 2h
          suppress: alerts            # journeys run, and nobody is told; or: runs
          reason: new version
        move:
          from: 2026-12-01T22:00      # once
          to: 2026-12-02T04:00
          suppress: runs
          journeys: [checkout]        # all, if it does not say\
      """;

  public String headline() {
    List<MaintenanceStanding> holding =
        windows.stream().filter(window -> window.until() != null).toList();
    if (!holding.isEmpty()) {
      return "In maintenance: "
          + holding.stream().map(MaintenanceStanding::name).collect(Collectors.joining(", "));
    }
    return pauses.isEmpty() && mutes.isEmpty()
        ? "Nothing is held back"
        : "No maintenance, but %s".formatted(held());
  }

  public String does(MaintenanceStanding window) {
    return window.suppress() == Suppress.RUNS
        ? "journeys do not run"
        : "journeys run, and nobody is alerted";
  }

  public String concerns(MaintenanceStanding window) {
    return window.journeys().isEmpty() ? "all journeys" : String.join(", ", window.journeys());
  }

  public String who(String who) {
    return who.isEmpty() ? "not known" : who;
  }

  private String held() {
    String paused = pauses.isEmpty() ? "" : count(pauses.size()) + " paused";
    String muted = mutes.isEmpty() ? "" : count(mutes.size()) + " muted";
    return paused.isEmpty() || muted.isEmpty() ? paused + muted : paused + ", " + muted;
  }

  private static String count(int journeys) {
    return journeys == 1 ? "one journey is" : journeys + " journeys are";
  }
}
