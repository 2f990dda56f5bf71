package dev.journeybeat.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A week of a thousand journeys, its clock moved from fire to fire. Real are schedules, offsets,
 * jitter and maintenances with their triggers and calendars, and Quartz's store of them, which
 * decides what fires next, copies, and asks for what comes then. Not real are Quartz's threads,
 * which would wait for the week to pass, and the runs, which are noted only. What is expected is
 * found by walking through the week minute by minute with the clock on the wall.
 */
class SimulatedWeekIT {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final int EVERY = 600;
  private static final int CRONS = 400;
  private static final List<Integer> MINUTES = List.of(5, 6, 10, 15, 20, 30, 60);
  private static final List<ZoneId> ZONES =
      List.of(BERLIN, NEW_YORK, ZoneId.of("UTC"), ZoneId.of("Asia/Kolkata"));

  private record Wall(String cron, Predicate<ZonedDateTime> shows) {}

  private static final List<Wall> WALLS =
      List.of(
          new Wall("0 0/15 * * * ?", at -> at.getMinute() % 15 == 0),
          new Wall("0 5,35 * * * ?", at -> at.getMinute() % 30 == 5),
          new Wall("0 30 2 * * ?", at -> at.toLocalTime().equals(LocalTime.of(2, 30))),
          new Wall("0 0 2 * * ?", at -> at.toLocalTime().equals(LocalTime.of(2, 0))),
          new Wall(
              "0 0 9-17 ? * MON-FRI",
              at ->
                  at.getMinute() == 0
                      && at.getHour() >= 9
                      && at.getHour() <= 17
                      && at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0));

  private final MovableClock clock = new MovableClock();
  private final List<Scheduled> journeys = new ArrayList<>();
  private final Map<String, List<Instant>> expected = new LinkedHashMap<>();

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-29", "2026-10-25"})
  void firesAllThatIsExpected_andNothingTwice_acrossAChangeOfTheClock(LocalDate change) {
    Instant start = change.minusDays(3).atTime(0, 0).atZone(BERLIN).toInstant();
    Instant end = start.plus(Duration.ofDays(7));
    clock.move(Duration.between(clock.instant(), start));
    plan(start, end);
    expected.forEach(
        (journey, moments) -> moments.removeIf(moment -> isSwallowed(journey, moment, change)));
    QuartzStore quartz = new QuartzStore(Duration.ofDays(36_500));
    Map<String, Duration> offsets = StartOffsets.over(journeys);
    Maintenance maintenance = maintenance(change);
    for (Scheduled each : journeys) {
      Duration offset = offsets.getOrDefault(each.journey(), Duration.ZERO);
      MomentTrigger trigger = each.trigger(start, offset, clock);
      quartz.add(each.journey(), trigger, maintenance.calendar(each.journey()));
    }

    Map<String, List<Instant>> fired = new LinkedHashMap<>();
    quartz.fireUntil(
        // So that what its jitter makes late is not missing.
        end.plus(Duration.ofMinutes(1)),
        at -> clock.move(Duration.between(clock.instant(), at)),
        (name, moment) -> fired.computeIfAbsent(name, it -> new ArrayList<>()).add(moment));
    fired.values().forEach(moments -> moments.removeIf(moment -> !moment.isBefore(end)));

    assertThat(count(expected)).as("a busy week").isGreaterThan(500_000);
    assertThat(count(fired)).isEqualTo(count(expected));
    expected.forEach((name, moments) -> assertThat(fired.get(name)).as(name).isEqualTo(moments));
  }

  /** The store takes the time from the machine, so that these minutes are those that end now. */
  @Test
  void firesOnceForEach_whenTheProcessWasPausedForAlmostAnHour() {
    Clock machine = Clock.systemUTC();
    Instant paused = machine.instant().minus(Duration.ofMinutes(57));
    plan(paused, paused);
    QuartzStore quartz = new QuartzStore(MomentTrigger.MISSED_AFTER);
    List<String> missed = new ArrayList<>();
    for (Scheduled each : journeys) {
      // The next regular moment of these is minutes away.
      if (each.beginsAtOnce() && !each.cadence().equals(Cadence.parse("every 60m", BERLIN))) {
        missed.add(each.journey());
        quartz.add(each.journey(), each.trigger(paused, Duration.ZERO, machine), null);
      }
    }

    List<String> fired = new ArrayList<>();
    quartz.fireUntil(
        machine.instant().plusSeconds(10), at -> {}, (name, moment) -> fired.add(name));

    assertThat(missed).hasSizeGreaterThan(300);
    assertThat(fired).containsExactlyInAnyOrderElementsOf(missed);
  }

  private void plan(Instant start, Instant end) {
    int free = 0;
    for (int i = 0; i < EVERY; i++) {
      Duration period = Duration.ofMinutes(MINUTES.get(i % MINUTES.size()));
      Cadence cadence = Cadence.parse("every %dm".formatted(period.toMinutes()), BERLIN);
      // A third of them say themselves when they begin, and a third come somewhat later.
      Duration given = i % 3 == 0 ? Duration.ofSeconds(i) : null;
      Duration jitter = i % 3 == 1 ? Duration.ofSeconds(20) : Duration.ZERO;
      Instant first = start.plus(given == null ? chosen(period, free++) : given);
      List<Instant> moments = new ArrayList<>();
      for (Instant at = millis(first); at.isBefore(end); at = at.plus(period)) {
        moments.add(at);
      }
      add(new Scheduled("every-" + i, cadence, given, jitter, null), moments);
    }
    for (int i = 0; i < CRONS; i++) {
      Wall wall = WALLS.get(i % WALLS.size());
      ZoneId zone = ZONES.get(i / WALLS.size() % ZONES.size());
      List<Instant> moments = new ArrayList<>();
      for (Instant at = start; at.isBefore(end); at = at.plusSeconds(60)) {
        if (wall.shows().test(at.atZone(zone))) {
          moments.add(at);
        }
      }
      add(new Scheduled("cron-" + i, Cadence.parse(wall.cron(), zone)), moments);
    }
  }

  private void add(Scheduled scheduled, List<Instant> moments) {
    journeys.add(scheduled);
    expected.put(scheduled.journey(), moments);
  }

  /** How much later than the first the next of those begin that could all begin at once. */
  private static Duration chosen(Duration period, int number) {
    int free = EVERY - EVERY / 3;
    long step = Math.min(period.toNanos() / free, Duration.ofSeconds(15).toNanos());
    return Duration.ofNanos(step * number);
  }

  /**
   * Every Sunday night for three hours, in which the clock changes; and on a Wednesday for some.
   */
  private Maintenance maintenance(LocalDate change) {
    LocalDateTime wednesday = change.plusDays(3).atTime(10, 0);
    return Maintenance.of(
        Map.of(
            "deploy",
            new MaintenanceSettings(
                "0 30 1 ? * SUN",
                Duration.ofHours(3),
                null,
                null,
                BERLIN,
                Suppress.RUNS,
                List.of(),
                null),
            "move",
            new MaintenanceSettings(
                null,
                null,
                wednesday,
                wednesday.plusHours(2),
                NEW_YORK,
                Suppress.RUNS,
                expected.keySet().stream().filter(SimulatedWeekIT::isMoved).toList(),
                null)),
        BERLIN);
  }

  private static boolean isSwallowed(String journey, Instant moment, LocalDate change) {
    Instant deploy = change.atTime(1, 30).atZone(BERLIN).toInstant();
    Instant move = change.plusDays(3).atTime(10, 0).atZone(NEW_YORK).toInstant();
    return isWithin(moment, deploy, Duration.ofHours(3))
        || (isMoved(journey) && isWithin(moment, move, Duration.ofHours(2)));
  }

  private static boolean isMoved(String journey) {
    return journey.endsWith("7");
  }

  private static boolean isWithin(Instant moment, Instant from, Duration lasts) {
    return !moment.isBefore(from) && moment.isBefore(from.plus(lasts));
  }

  private static long count(Map<String, List<Instant>> moments) {
    return moments.values().stream().mapToLong(List::size).sum();
  }

  private static Instant millis(Instant moment) {
    return Instant.ofEpochMilli(moment.toEpochMilli());
  }
}
