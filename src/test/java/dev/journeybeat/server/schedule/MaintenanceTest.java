package dev.journeybeat.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quartz.Calendar;
import org.quartz.spi.OperableTrigger;

class MaintenanceTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Map<String, MaintenanceSettings> settings = new LinkedHashMap<>();

  @Test
  void holdsFromItsStartUntilItsEnd_again() {
    settings.put("deploy", again("0 0 2 ? * TUE", "PT2H", Suppress.RUNS));
    Maintenance maintenance = maintenance();

    assertThat(maintenance.heldAt("checkout", at("2026-12-01T00:59:59Z"))).isEmpty();
    assertThat(maintenance.heldAt("checkout", at("2026-12-01T01:00:00Z")))
        .contains(
            new HeldMaintenance("deploy", Suppress.RUNS, at("2026-12-01T03:00:00Z"), "because"));
    assertThat(maintenance.heldAt("checkout", at("2026-12-01T02:59:59Z"))).isPresent();
    assertThat(maintenance.heldAt("checkout", at("2026-12-01T03:00:00Z"))).isEmpty();
    assertThat(maintenance.heldAt("checkout", at("2026-12-02T01:30:00Z"))).isEmpty();
    assertThat(maintenance.heldAt("checkout", at("2026-12-08T01:00:00Z"))).isPresent();
  }

  @Test
  void holdsOnce() {
    settings.put("move", once("2026-12-01T22:00", "2026-12-02T04:00", Suppress.RUNS));

    assertThat(maintenance().suppressesRuns("checkout", at("2026-12-01T20:59:59Z"))).isFalse();
    assertThat(maintenance().suppressesRuns("checkout", at("2026-12-01T21:00:00Z"))).isTrue();
    assertThat(maintenance().suppressesRuns("checkout", at("2026-12-02T02:59:59Z"))).isTrue();
    assertThat(maintenance().suppressesRuns("checkout", at("2026-12-02T03:00:00Z"))).isFalse();
  }

  @Test
  void knowsWhenItComesNext_orSinceWhenItHolds() {
    settings.put("deploy", again("0 0 2 ? * TUE", "PT2H", Suppress.RUNS));
    settings.put("move", once("2026-12-01T22:00", "2026-12-02T04:00", Suppress.RUNS));
    ComingMaintenance first =
        new ComingMaintenance(
            "deploy", List.of(), at("2026-12-01T01:00:00Z"), at("2026-12-01T03:00:00Z"));

    assertThat(maintenance().coming("deploy", at("2026-11-29T12:00:00Z"))).contains(first);
    assertThat(maintenance().coming("deploy", at("2026-12-01T01:00:00Z"))).contains(first);
    assertThat(maintenance().coming("deploy", at("2026-12-01T02:59:59Z"))).contains(first);
    assertThat(maintenance().coming("deploy", at("2026-12-01T03:00:00Z")))
        .map(ComingMaintenance::from)
        .contains(at("2026-12-08T01:00:00Z"));
    assertThat(maintenance().coming("move", at("2026-12-02T02:59:59Z"))).isPresent();
    assertThat(maintenance().coming("move", at("2026-12-02T03:00:00Z"))).isEmpty();
    assertThat(maintenance().coming("other", at("2026-12-01T01:00:00Z"))).isEmpty();
    assertThat(first.holds("checkout", at("2026-12-01T00:59:59Z"))).isFalse();
    assertThat(first.holds("checkout", at("2026-12-01T01:00:00Z"))).isTrue();
    assertThat(first.holds("checkout", at("2026-12-01T03:00:00Z"))).isFalse();
  }

  @Test
  void suppressesAlertsOnly_andRunsAndAlerts() {
    settings.put("quiet", once("2026-12-01T10:00", "2026-12-01T11:00", Suppress.ALERTS));
    settings.put("closed", once("2026-12-01T10:30", "2026-12-01T10:45", Suppress.RUNS));
    Maintenance maintenance = maintenance();
    Instant quiet = at("2026-12-01T09:15:00Z");
    Instant closed = at("2026-12-01T09:40:00Z");

    assertThat(maintenance.suppressesAlerts("checkout", quiet)).isTrue();
    assertThat(maintenance.suppressesRuns("checkout", quiet)).isFalse();
    assertThat(maintenance.suppressesAlerts("checkout", closed)).isTrue();
    assertThat(maintenance.suppressesRuns("checkout", closed)).isTrue();
    assertThat(maintenance.heldAt("checkout", closed))
        .map(HeldMaintenance::name)
        .contains("closed");
    assertThat(maintenance.suppressesAlerts("checkout", at("2026-12-01T10:00:00Z"))).isFalse();
  }

  @Test
  void tellsWhereAllStand_thoseThatHoldFirst() {
    settings.put("over", once("2026-11-01T22:00", "2026-11-02T04:00", Suppress.RUNS));
    settings.put("later", once("2026-12-05T22:00", "2026-12-06T04:00", Suppress.ALERTS));
    settings.put("deploy", again("0 0 2 ? * TUE", "PT2H", Suppress.RUNS));
    Instant next = at("2026-12-08T01:00:00Z");

    assertThat(maintenance().standings(at("2026-12-01T01:30:00Z")))
        .containsExactly(
            standing("deploy", Suppress.RUNS, at("2026-12-01T03:00:00Z"), next),
            standing("later", Suppress.ALERTS, null, at("2026-12-05T21:00:00Z")),
            standing("over", Suppress.RUNS, null, null));
    assertThat(maintenance().standings(at("2026-12-01T03:00:00Z")))
        .extracting(MaintenanceStanding::name)
        .containsExactly("later", "deploy", "over");
    assertThat(maintenance().standings(at("2026-12-06T00:00:00Z")))
        .first()
        .isEqualTo(standing("later", Suppress.ALERTS, at("2026-12-06T03:00:00Z"), null));
  }

  private static MaintenanceStanding standing(
      String name, Suppress suppress, @Nullable Instant until, @Nullable Instant next) {
    String reason = name.equals("deploy") ? "because" : null;
    return new MaintenanceStanding(name, suppress, List.of(), reason, until, next);
  }

  @Test
  void concernsTheJourneysThatItNames() {
    settings.put(
        "closed",
        new MaintenanceSettings(
            "0 0 2 * * ?",
            Duration.ofHours(1),
            null,
            null,
            ZoneOffset.UTC,
            Suppress.RUNS,
            List.of("checkout"),
            null));
    Instant night = at("2026-12-01T02:30:00Z");

    assertThat(maintenance().suppressesRuns("checkout", night)).isTrue();
    assertThat(maintenance().suppressesRuns("search", night)).isFalse();
    assertThat(maintenance().calendar("search")).isNull();
  }

  @Test
  void beginsWhenTheClockJumps_inTheNightThatSkipsItsStart() {
    settings.put("deploy", again("0 30 2 * * ?", "PT1H", Suppress.RUNS));

    assertHeldExactly("2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z");
  }

  @Test
  void holdsThroughBothHours_inTheNightThatShowsOneTwice() {
    settings.put("deploy", again("0 0 2 * * ?", "PT1H", Suppress.RUNS));

    // From the first 2:00 to 3:00.
    assertHeldExactly("2026-10-25T00:00:00Z", "2026-10-25T02:00:00Z");
    assertThat(maintenance().heldAt("checkout", at("2026-10-25T00:10:00Z")))
        .map(HeldMaintenance::until)
        .contains(at("2026-10-25T02:00:00Z"));
  }

  @Test
  void isByTheClock_onceInANightThatChangesIt() {
    settings.put("move", once("2026-10-25T01:00", "2026-10-25T04:00", Suppress.RUNS));

    assertHeldExactly("2026-10-24T23:00:00Z", "2026-10-25T03:00:00Z");
  }

  @Test
  void swallowsFires_andTheNextRegularOneComes() {
    settings.put("deploy", again("0 0 2 ? * TUE", "PT2H", Suppress.RUNS));
    settings.put("after", once("2026-12-01T04:00", "2026-12-01T04:20", Suppress.RUNS));
    Calendar calendar = maintenance().calendar("checkout");
    MovableClock clock = new MovableClock();
    Instant before = at("2026-12-01T00:58:30Z");
    OperableTrigger trigger =
        new Scheduled("checkout", Cadence.parse("every 5m", BERLIN))
            .trigger(before, Duration.ZERO, clock);

    trigger.computeFirstFireTime(calendar);
    assertThat(trigger.getNextFireTime()).isEqualTo(before);
    trigger.triggered(calendar);
    assertThat(trigger.getNextFireTime()).isEqualTo("2026-12-01T03:23:30Z");
  }

  @Test
  void makesNothingUp_whileItHolds_norForWhatItSwallowed() {
    settings.put("deploy", again("0 0 2 ? * TUE", "PT2H", Suppress.RUNS));
    Calendar calendar = maintenance().calendar("checkout");
    MovableClock clock = new MovableClock();
    Instant before = at("2026-12-01T00:58:00Z");
    clock.move(Duration.between(clock.instant(), at("2026-12-01T01:30:00Z")));
    OperableTrigger trigger =
        new Scheduled("checkout", Cadence.parse("every 5m", BERLIN))
            .trigger(before, Duration.ZERO, clock);
    trigger.computeFirstFireTime(calendar);

    OperableTrigger during = (OperableTrigger) trigger.clone();
    during.updateAfterMisfire(calendar);
    assertThat(during.getNextFireTime()).isEqualTo("2026-12-01T03:03:00Z");

    clock.move(Duration.ofMinutes(91));
    trigger.updateAfterMisfire(calendar);
    trigger.triggered(calendar);
    assertThat(trigger.getPreviousFireTime()).as("missed before it").isEqualTo(before);
    assertThat(trigger.getNextFireTime()).isEqualTo("2026-12-01T03:03:00Z");
  }

  @Test
  void isNotEntered_byJitter() {
    settings.put("deploy", again("0 0 2 ? * TUE", "PT2H", Suppress.RUNS));
    Calendar calendar = maintenance().calendar("checkout");
    Instant before = at("2026-12-01T00:59:59.999Z");
    for (int i = 0; i < 50; i++) {
      OperableTrigger trigger =
          new Scheduled(
                  "checkout",
                  Cadence.parse("every 5m", BERLIN),
                  Duration.ZERO,
                  Duration.ofMinutes(4),
                  null)
              .trigger(before, Duration.ZERO, new MovableClock());
      assertThat(trigger.computeFirstFireTime(calendar)).isEqualTo(before);
    }
  }

  @Test
  void neverFires_whatIsAlwaysInOne() {
    settings.put("days", again("0 0 8 * * ?", "PT12H", Suppress.RUNS));
    settings.put("nights", again("0 0 20 * * ?", "PT12H", Suppress.RUNS));
    OperableTrigger trigger =
        new Scheduled("checkout", Cadence.parse("every 5m", BERLIN))
            .trigger(at("2026-12-01T00:00:00Z"), Duration.ZERO, new MovableClock());

    // By a clock that never changes, for twelve hours by a stopwatch are not always a half of a
    // day.
    Maintenance maintenance = Maintenance.of(settings, ZoneOffset.UTC);
    assertThat(trigger.computeFirstFireTime(maintenance.calendar("checkout"))).isNull();
  }

  private void assertHeldExactly(String from, String to) {
    Calendar calendar = Objects.requireNonNull(maintenance().calendar("checkout"));
    assertThat(calendar.isTimeIncluded(at(from).toEpochMilli() - 1)).isTrue();
    for (Instant each = at(from); each.isBefore(at(to)); each = each.plusSeconds(60)) {
      assertThat(calendar.isTimeIncluded(each.toEpochMilli())).as(each.toString()).isFalse();
      assertThat(calendar.getNextIncludedTime(each.toEpochMilli()))
          .isEqualTo(at(to).toEpochMilli());
    }
    assertThat(calendar.isTimeIncluded(at(to).toEpochMilli() - 1)).isFalse();
    assertThat(calendar.isTimeIncluded(at(to).toEpochMilli())).isTrue();
  }

  private Maintenance maintenance() {
    return Maintenance.of(settings, BERLIN);
  }

  private static MaintenanceSettings again(String starts, String lasts, Suppress suppress) {
    return new MaintenanceSettings(
        starts, Duration.parse(lasts), null, null, null, suppress, List.of(), "because");
  }

  private static MaintenanceSettings once(String from, String to, Suppress suppress) {
    return new MaintenanceSettings(
        null,
        null,
        LocalDateTime.parse(from),
        LocalDateTime.parse(to),
        null,
        suppress,
        List.of(),
        null);
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }
}
