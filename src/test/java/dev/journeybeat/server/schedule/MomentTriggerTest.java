package dev.journeybeat.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.spi.OperableTrigger;

/**
 * As Quartz goes on with a trigger: it copies it, fires the copy and asks the first for the next.
 */
class MomentTriggerTest {

  private final MovableClock clock = new MovableClock();
  private final Instant noon = clock.instant();

  @ParameterizedTest
  @ValueSource(strings = {"every 5m", "0 0/5 * * * ?"})
  void firesOnceForAllThatWasMissed_asTheLastOfThem_andThenAsBefore(String text) {
    OperableTrigger trigger = trigger(text, Duration.ZERO);
    trigger.triggered(null);
    clock.move(Duration.ofMinutes(57));

    trigger.updateAfterMisfire(null);

    assertThat(next(trigger)).isEqualTo(at(57));
    trigger.triggered(null);
    assertThat(moment(trigger)).isEqualTo(at(55));
    assertThat(next(trigger)).isEqualTo(at(60));
  }

  @Test
  void isNotMadeUpTwice_whenQuartzHadItInItsHands() {
    OperableTrigger trigger = trigger("every 5m", Duration.ZERO);
    clock.move(Duration.ofMinutes(57));

    trigger.triggered(null);

    assertThat(moment(trigger)).isEqualTo(at(55));
    assertThat(next(trigger)).isEqualTo(at(60));
  }

  @Test
  void findsTheLastOfFewAndOfMany() {
    for (String text : List.of("every 1s", "every 366d", "0 0 12 1 3 ?")) {
      OperableTrigger trigger = trigger(text, Duration.ZERO);
      Duration away = Duration.ofDays(3);
      clock.move(away);

      trigger.updateAfterMisfire(null);
      trigger.triggered(null);

      boolean isRare = !text.equals("every 1s");
      assertThat(moment(trigger)).as(text).isEqualTo(isRare ? noon : noon.plus(away));
      clock.move(away.negated());
    }
  }

  @Test
  void comesSomewhatLater_asTheSameMoment() {
    Duration jitter = Duration.ofSeconds(20);
    OperableTrigger trigger = trigger("every 1m", jitter);
    List<Duration> late = new ArrayList<>();
    for (int minute = 0; minute < 200; minute++) {
      OperableTrigger copy = (OperableTrigger) trigger.clone();
      late.add(Duration.between(at(minute), next(trigger)));
      trigger.triggered(null);
      copy.triggered(null);
      assertThat(moment(copy)).isEqualTo(at(minute));
      assertThat(next(copy)).isEqualTo(next(trigger));
      clock.move(Duration.ofMinutes(1));
    }

    assertThat(late).allMatch(each -> !each.isNegative() && each.compareTo(jitter) < 0);
    assertThat(late.stream().distinct().count()).isGreaterThan(150);
    assertThat(late).anyMatch(each -> each.toSeconds() < 2).anyMatch(each -> each.toSeconds() > 17);
  }

  @Test
  void neverComesAfterTheNextMoment_howeverLargeItsJitter() {
    OperableTrigger trigger = trigger("every 1m", Duration.ofHours(1));
    for (int minute = 0; minute < 50; minute++) {
      assertThat(next(trigger)).isBetween(at(minute), at(minute + 1).minusMillis(1));
      trigger.triggered(null);
      clock.move(Duration.ofMinutes(1));
    }
  }

  @Test
  void startsLater_byItsOffset() {
    Scheduled every = scheduled("every 5m", Duration.ofSeconds(30));
    Scheduled cron = scheduled("0 0 * * * ?", Duration.ofSeconds(30));

    for (Scheduled each : List.of(every, cron)) {
      OperableTrigger trigger = each.trigger(noon, Duration.ofHours(7), clock);
      trigger.computeFirstFireTime(null);
      assertThat(next(trigger)).as(each.toString()).isEqualTo(noon.plusSeconds(30));
    }
  }

  private OperableTrigger trigger(String cadence, Duration jitter) {
    Scheduled scheduled =
        new Scheduled("checkout", Cadence.parse(cadence, ZoneOffset.UTC), null, jitter, null);
    OperableTrigger trigger = scheduled.trigger(noon, Duration.ZERO, clock);
    trigger.computeFirstFireTime(null);
    return trigger;
  }

  private static Scheduled scheduled(String cadence, Duration startOffset) {
    return new Scheduled(
        "checkout", Cadence.parse(cadence, ZoneOffset.UTC), startOffset, Duration.ZERO, null);
  }

  private static Instant next(OperableTrigger trigger) {
    return trigger.getNextFireTime().toInstant();
  }

  /** Of the last fire. */
  private static Instant moment(OperableTrigger trigger) {
    return trigger.getPreviousFireTime().toInstant();
  }

  private Instant at(int minute) {
    return noon.plus(Duration.ofMinutes(minute));
  }
}
