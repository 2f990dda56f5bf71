package dev.journeybeat.server.schedule;

import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quartz.Calendar;

/** The maintenance windows. Immutable. */
public final class Maintenance {

  /** No maintenance windows. */
  public static final Maintenance NEVER = new Maintenance(List.of());

  private record Named(String name, MaintenanceSettings settings, Window window) {

    Stream<HeldMaintenance> heldAt(Instant moment) {
      return window.endIfIn(moment).stream()
          .map(until -> new HeldMaintenance(name, settings.suppress(), until, settings.reason()));
    }

    MaintenanceStanding standing(Instant moment) {
      return new MaintenanceStanding(
          name,
          settings.suppress(),
          settings.journeys(),
          settings.reason(),
          window.endIfIn(moment).orElse(null),
          window.nextStart(moment).orElse(null));
    }

    Stream<ComingMaintenance> coming(Instant moment) {
      return window.thisOrNextStart(moment).stream()
          .map(
              from ->
                  new ComingMaintenance(
                      name, settings.journeys(), from, window.endIfIn(from).orElseThrow()));
    }

    boolean suppressesRuns() {
      return settings.suppress() == Suppress.RUNS;
    }
  }

  private final List<Named> all;

  private Maintenance(List<Named> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Creates the windows of the configuration.
   *
   * @param settings settings by name
   * @param zone time zone of windows without their own
   */
  public static Maintenance of(Map<String, MaintenanceSettings> settings, ZoneId zone) {
    List<Named> all = new ArrayList<>();
    settings.forEach((name, each) -> all.add(new Named(name, each, each.window(zone))));
    return new Maintenance(all);
  }

  /** Whether a journey's run of this moment raises no alerts; every window suppresses alerts. */
  public boolean suppressesAlerts(String journey, Instant firedAt) {
    return heldAt(journey, firedAt).isPresent();
  }

  /** Whether a journey does not run at this moment. */
  public boolean suppressesRuns(String journey, Instant moment) {
    return of(journey)
        .filter(Named::suppressesRuns)
        .anyMatch(each -> each.window().endIfIn(moment).isPresent());
  }

  /**
   * The window that applies to a journey at this moment. Of several, prefers one that suppresses
   * runs, then the one that ends last.
   */
  public Optional<HeldMaintenance> heldAt(String journey, Instant moment) {
    return of(journey)
        .flatMap(each -> each.heldAt(moment))
        .max(Comparator.comparing(HeldMaintenance::suppress).thenComparing(HeldMaintenance::until));
  }

  /** The status of all windows: current ones first, then sorted by their next start. */
  public List<MaintenanceStanding> standings(Instant moment) {
    return all.stream()
        .map(each -> each.standing(moment))
        .sorted(
            Comparator.comparing(
                    MaintenanceStanding::until, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(
                    MaintenanceStanding::next, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  /** The current or next occurrence of a window; empty if there is none. */
  public Optional<ComingMaintenance> coming(String name, Instant moment) {
    return all.stream()
        .filter(each -> each.name().equals(name))
        .flatMap(each -> each.coming(moment))
        .findFirst();
  }

  /** The times that the triggers of a journey exclude; {@code null} if there are none. */
  @Nullable Calendar calendar(String journey) {
    List<Window> windows = of(journey).filter(Named::suppressesRuns).map(Named::window).toList();
    return windows.isEmpty() ? null : new MaintenanceCalendar(windows);
  }

  private Stream<Named> of(String journey) {
    return all.stream().filter(each -> each.settings().concerns(journey));
  }
}
