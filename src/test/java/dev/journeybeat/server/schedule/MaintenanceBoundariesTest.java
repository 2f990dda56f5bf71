package dev.journeybeat.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quartz.Calendar;
import org.quartz.spi.OperableTrigger;

/** Fires at the first and last moments of a maintenance, and maintenances on the day of a jump. */
class MaintenanceBoundariesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static final Instant START = at("2026-12-01T01:00:00Z");
  private static final Instant END = at("2026-12-01T03:00:00Z");

  /** In the night in which the clock goes from 2:00 to 3:00. */
  private static final Instant JUMP = at("2026-03-29T01:00:00Z");

  private final MovableClock clock = new MovableClock();

  @ParameterizedTest
  @CsvSource({"every 5m", "0 0/5 * * * ?"})
  void firesAtTheVeryEnd_whenAMomentFallsOnIt(String cadence) {
    OperableTrigger trigger = trigger(cadence, START.minusSeconds(300));

    assertThat(trigger.computeFirstFireTime(deployment())).isEqualTo(START.minusSeconds(300));
    clock.move(Duration.between(clock.instant(), START.minusSeconds(300)));
    trigger.triggered(deployment());

    assertThat(trigger.getNextFireTime()).isEqualTo(END);
  }

  @Test
  void firesFirstAtTheVeryEnd_whenItStartsInsideTheMaintenance() {
    OperableTrigger trigger = trigger("every 5m", START);

    assertThat(trigger.computeFirstFireTime(deployment())).isEqualTo(END);
  }

  @Test
  void firesAtOnce_whenAFireThatWasMissedIsNoticedAtTheVeryEnd() {
    OperableTrigger trigger = trigger("every 5m", START.minusSeconds(300));
    trigger.computeFirstFireTime(deployment());
    clock.move(Duration.between(clock.instant(), END));

    trigger.updateAfterMisfire(deployment());

    assertThat(trigger.getNextFireTime()).isEqualTo(END);
    trigger.triggered(deployment());
    assertThat(trigger.getPreviousFireTime()).isEqualTo(END);
    assertThat(trigger.getNextFireTime()).isEqualTo(END.plusSeconds(300));
  }

  @Test
  void waitsForTheEnd_whenAFireThatWasMissedIsNoticedInTheLastMoment() {
    OperableTrigger trigger = trigger("every 5m", START.minusSeconds(300));
    trigger.computeFirstFireTime(deployment());
    clock.move(Duration.between(clock.instant(), END.minusMillis(1)));

    trigger.updateAfterMisfire(deployment());

    assertThat(trigger.getNextFireTime()).isEqualTo(END);
  }

  @Test
  void firesAtTheEndOfTheSecond_whenOneFollowsUponAnother() {
    Maintenance both =
        Maintenance.of(
            Map.of("first", again("0 0 2 ? * TUE", 2), "second", again("0 0 4 ? * TUE", 1)),
            BERLIN);
    Calendar calendar = Objects.requireNonNull(both.calendar("checkout"));

    assertThat(calendar.getNextIncludedTime(START.toEpochMilli()))
        .isEqualTo(END.plusSeconds(3_600).toEpochMilli());
    assertThat(trigger("every 5m", START).computeFirstFireTime(calendar))
        .isEqualTo(END.plusSeconds(3_600));
  }

  @Test
  void isKnownToTheMillisecond() {
    Calendar calendar = deployment();

    assertThat(calendar.isTimeIncluded(START.toEpochMilli() - 1)).isTrue();
    assertThat(calendar.isTimeIncluded(START.toEpochMilli())).isFalse();
    assertThat(calendar.isTimeIncluded(END.toEpochMilli() - 1)).isFalse();
    assertThat(calendar.isTimeIncluded(END.toEpochMilli())).isTrue();
    assertThat(calendar.getNextIncludedTime(START.toEpochMilli() - 2))
        .as("the next, in no maintenance itself")
        .isEqualTo(START.toEpochMilli() - 1);
    assertThat(calendar.getNextIncludedTime(START.toEpochMilli() - 1))
        .as("after the last before it")
        .isEqualTo(END.toEpochMilli());
    assertThat(calendar.getNextIncludedTime(END.toEpochMilli()))
        .as("after its end")
        .isEqualTo(END.toEpochMilli() + 1);
  }

  @Test
  void isTheSame_whicheverMomentIsAskedForFirst() {
    Maintenance maintenance = Maintenance.of(Map.of("deploy", again("0 0 2 ? * TUE", 2)), BERLIN);

    assertThat(maintenance.suppressesRuns("checkout", END)).isFalse();
    assertThat(maintenance.suppressesRuns("checkout", END.minusMillis(1))).isTrue();
    assertThat(maintenance.suppressesRuns("checkout", START)).isTrue();
    assertThat(maintenance.suppressesRuns("checkout", START.minusMillis(1))).isFalse();
    assertThat(maintenance.suppressesRuns("checkout", START)).isTrue();
  }

  @Test
  void comesNoMore_onceItHasBegun_whenItComesOnce() {
    MaintenanceSettings once =
        new MaintenanceSettings(
            null,
            null,
            LocalDateTime.parse("2026-12-01T02:00"),
            LocalDateTime.parse("2026-12-01T04:00"),
            null,
            Suppress.RUNS,
            List.of(),
            null);
    Maintenance maintenance = Maintenance.of(Map.of("move", once), BERLIN);

    assertThat(maintenance.standings(START.minusMillis(1)).get(0).next()).isEqualTo(START);
    assertThat(maintenance.standings(START).get(0).next()).isNull();
    assertThat(maintenance.standings(START).get(0).until()).isEqualTo(END);
    assertThat(maintenance.standings(END).get(0).until()).isNull();
  }

  /** By the clock of that night, and by the one that the world shows. */
  @ParameterizedTest
  @CsvSource({
    "before the jump,        0 0 1 * * ?,      2026-03-29T00:00:00Z",
    "until the jump,         0 59 1 * * ?,     2026-03-29T00:59:00Z",
    "as the gap begins,      0 0 2 * * ?,      2026-03-29T01:00:00Z",
    "in the gap,             0 30 2 * * ?,     2026-03-29T01:00:00Z",
    "as the gap nearly ends, 59 59 2 * * ?,    2026-03-29T01:00:00Z",
    "as the gap ends,        0 0 3 * * ?,      2026-03-29T01:00:00Z",
    "after the gap,          1 0 3 * * ?,      2026-03-29T01:00:01Z",
    "an hour after the gap,  0 30 3 * * ?,     2026-03-29T01:30:00Z",
    "later the same day,     0 0 14 * * ?,     2026-03-29T12:00:00Z",
    "in the gap and later,   0 30 2/12 * * ?,  2026-03-29T01:00:00Z",
    "before and in the gap,  '0 30 0,2 * * ?', 2026-03-28T23:30:00Z",
  })
  void beginsOnTheDayOfTheJump(String when, String starts, Instant start) {
    Maintenance maintenance = Maintenance.of(Map.of("deploy", again(starts, 1)), BERLIN);
    Instant dayBefore = JUMP.minus(Duration.ofHours(2));

    assertThat(maintenance.coming("deploy", dayBefore))
        .as(when)
        .contains(new ComingMaintenance("deploy", List.of(), start, start.plusSeconds(3_600)));
    assertThat(maintenance.suppressesRuns("checkout", start.minusMillis(1))).as(when).isFalse();
    assertThat(maintenance.suppressesRuns("checkout", start)).as(when).isTrue();
    assertThat(maintenance.suppressesRuns("checkout", start.plusSeconds(3_599))).as(when).isTrue();
    assertThat(maintenance.suppressesRuns("checkout", start.plusSeconds(3_600))).as(when).isFalse();
  }

  @Test
  void comesAtItsOwnTimeAgain_theDayAfterItsStartWasInTheGap() {
    Maintenance maintenance = Maintenance.of(Map.of("deploy", again("0 30 2 * * ?", 1)), BERLIN);

    assertThat(maintenance.standings(JUMP).get(0).next()).isEqualTo("2026-03-30T00:30:00Z");
    assertThat(maintenance.standings(JUMP.minusMillis(1)).get(0).next()).isEqualTo(JUMP);
  }

  private OperableTrigger trigger(String cadence, Instant start) {
    return new Scheduled("checkout", Cadence.parse(cadence, BERLIN))
        .trigger(start, Duration.ZERO, clock);
  }

  /** Tuesdays, from {@link #START} until {@link #END} on the first of December. */
  private static Calendar deployment() {
    Maintenance maintenance = Maintenance.of(Map.of("deploy", again("0 0 2 ? * TUE", 2)), BERLIN);
    return Objects.requireNonNull(maintenance.calendar("checkout"));
  }

  private static MaintenanceSettings again(String starts, int hours) {
    Duration lasts = Duration.ofHours(hours);
    return new MaintenanceSettings(
        starts, lasts, null, null, null, Suppress.RUNS, List.of(), "because");
  }

  private static Instant at(String moment) {
    return Instant.parse(moment);
  }
}
