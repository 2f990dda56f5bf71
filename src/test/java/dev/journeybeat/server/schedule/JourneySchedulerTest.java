package dev.journeybeat.server.schedule;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JourneySchedulerTest {

  private static final String YEARLY = "0 0 0 1 1 ?";

  private static final Cadence YEARLY_CRON = Cadence.parse(YEARLY, ZoneOffset.UTC);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Queue<Verdict> verdicts = new ConcurrentLinkedQueue<>();
  private final Set<String> unwanted = ConcurrentHashMap.newKeySet();
  private final List<String> started = new CopyOnWriteArrayList<>();
  private final List<Instant> firedAt = new CopyOnWriteArrayList<>();
  private final Map<String, CountDownLatch> holds = new ConcurrentHashMap<>();
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private volatile JourneyScheduler schedule = start();

  @AfterEach
  void stop() {
    schedule.close();
  }

  @Test
  void firesAtOnceAndAgain() {
    Instant before = Clock.systemUTC().instant();
    schedule.set(List.of(scheduled("checkout", "every 1s")));

    await().until(() -> started.size() >= 2);
    ScheduleEntry planned = schedule.planned().get(0);
    assertThat(planned.journey()).isEqualTo("checkout");
    assertThat(planned.last()).isBetween(before, before.plusSeconds(10));
    assertThat(planned.next()).isAfter(planned.last());
    assertThat(planned.skipped()).isZero();
  }

  @Test
  void firesLater_asItsOffsetSays() {
    Instant before = Clock.systemUTC().instant();
    Duration offset = Duration.ofSeconds(1);
    Cadence hourly = Cadence.parse("every 1h", ZoneOffset.UTC);
    schedule.set(List.of(new Scheduled("checkout", hourly, offset, Duration.ofMillis(100), null)));

    await().until(() -> !started.isEmpty());
    Instant last = schedule.planned().get(0).last();
    assertThat(last).isBetween(before.plus(offset).minusMillis(1), before.plusSeconds(3));
    assertThat(firedAt).containsExactly(last);
  }

  @Test
  void skipsAFire_whileTheRunBeforeIsUnderWay() {
    hold("checkout");
    schedule.set(List.of(scheduled("checkout", "every 1s")));

    await().until(() -> schedule.planned().get(0).skipped() >= 1);
    assertThat(started).containsExactly("checkout");
    assertThat(schedule.runNow("checkout")).isEmpty();
    release("checkout");

    await().until(() -> started.size() >= 2);
  }

  @Test
  void runsDifferentJourneysAtTheSameTime_asManyAsConfigured() {
    Stream.of("a", "b", "c").forEach(this::hold);
    schedule.set(List.of(begins("a"), begins("b"), begins("c")));

    await().until(() -> started.size() == 2);
    await().during(Duration.ofMillis(200)).until(() -> started.size() == 2);
    assertThat(schedule.planned())
        .filteredOn(planned -> planned.waitingSince() != null)
        .extracting(ScheduleEntry::journey)
        .doesNotContainAnyElementsOf(started)
        .hasSize(1);
    release(started.get(0));

    await().until(() -> started.size() == 3);
    assertThat(started).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(schedule.planned()).extracting(ScheduleEntry::waitingSince).containsOnlyNulls();
    Stream.of("a", "b", "c").forEach(this::release);
  }

  @Test
  void runsNow_besideItsMoments() {
    schedule.set(List.of(scheduled("checkout", YEARLY)));

    assertThat(schedule.planned().get(0).last()).isNull();
    assertThat(schedule.runNow("checkout")).isPresent();
    await().untilAsserted(() -> assertThat(started).containsExactly("checkout"));
    assertThatThrownBy(() -> schedule.runNow("chekout"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no journey \"chekout\" in the schedule; scheduled: [checkout]");
  }

  @Test
  void keepsTheMoments_ofAJourneyThatStays() {
    schedule.set(List.of(scheduled("checkout", "every 1h"), scheduled("sign-in", YEARLY)));
    await().until(() -> started.size() == 1);
    Instant next = schedule.planned().get(0).next();

    schedule.set(List.of(scheduled("checkout", "every 1h"), begins("search")));

    await().until(() -> started.contains("search"));
    assertThat(schedule.planned())
        .extracting(ScheduleEntry::journey)
        .containsExactly("checkout", "search");
    assertThat(schedule.planned().get(0).next()).isEqualTo(next);
    assertThat(started).containsExactly("checkout", "search");
  }

  @Test
  void neverRunsAJourneyTwice_thoughItWentAndCameBack() {
    hold("checkout");
    schedule.set(List.of(scheduled("checkout", "every 1h")));
    await().until(() -> started.size() == 1);

    schedule.set(List.of());
    assertThat(schedule.planned()).isEmpty();
    schedule.set(List.of(scheduled("checkout", "every 2h")));

    await().until(() -> schedule.planned().get(0).skipped() == 1);
    assertThat(started).containsExactly("checkout");
    release("checkout");
  }

  @Test
  void beats_besideTheJourneys_andWhileTheyRun() {
    AtomicInteger beats = new AtomicInteger();
    hold("checkout");
    schedule.set(List.of(scheduled("checkout", "every 1h")));

    schedule.heartbeat(Duration.ofMillis(50), beats::incrementAndGet);

    await().until(() -> beats.get() >= 3 && started.size() == 1);
  }

  @Test
  void goesOn_whenARunThrows() {
    schedule.set(List.of(scheduled("broken", "every 1s")));

    await().until(() -> started.size() >= 2);
  }

  @Test
  void doesNotFire_whatIsOver() {
    schedule.set(List.of(scheduled("checkout", YEARLY + " 2020")));

    assertThat(schedule.planned().get(0).next()).isNull();
  }

  @Test
  void doesNotRun_inAMaintenance_unlessItIsAskedTo() {
    schedule.close();
    LocalDateTime now = LocalDateTime.now(Clock.systemUTC());
    schedule =
        start(
            Maintenance.of(
                Map.of(
                    "move",
                    new MaintenanceSettings(
                        null,
                        null,
                        now.minusDays(1),
                        now.plusDays(1),
                        null,
                        Suppress.RUNS,
                        List.of("checkout"),
                        null)),
                ZoneOffset.UTC));

    schedule.set(List.of(begins("checkout"), begins("search")));

    await().until(() -> started.contains("search"));
    assertThat(schedule.planned().get(0).next())
        .isAfterOrEqualTo(now.plusDays(1).toInstant(ZoneOffset.UTC).truncatedTo(MILLIS));
    assertThat(schedule.runNow("checkout")).isPresent();
    await().until(() -> started.size() == 2);
    assertThat(started).containsExactly("search", "checkout");
  }

  @Test
  void runsAgainSooner_afterOneThatDidNotPass_untilOneDoes() {
    verdicts.addAll(List.of(Verdict.FAILED, Verdict.INCONCLUSIVE, Verdict.PASSED));
    schedule.set(List.of(followedUp("checkout")));
    await().until(() -> started.size() == 1);
    Instant first = firedAt.get(0);
    assertThat(schedule.planned().get(0).next()).isEqualTo(first.plusSeconds(1));

    await().until(() -> started.size() == 3);

    assertThat(firedAt).containsExactly(first, first.plusSeconds(1), first.plusSeconds(2));
    await()
        .untilAsserted(
            () ->
                assertThat(schedule.planned().get(0).next())
                    .isEqualTo(first.plus(Duration.ofHours(1))));
  }

  @Test
  void runsAgainSooner_whenTheLastRunOfAnEarlierProcessDidNotPass() {
    schedule.set(List.of(new Scheduled("search", YEARLY_CRON, null, Duration.ZERO, SECOND)));
    Instant regular = schedule.planned().get(0).next();
    Instant before = Clock.systemUTC().instant().minusSeconds(3_600);

    schedule.ended("search", before, Verdict.FAILED);
    schedule.ended("not in the schedule", before, Verdict.FAILED);

    await().until(() -> started.equals(List.of("search")));
    assertThat(firedAt.get(0).toEpochMilli() % 1000).isEqualTo(before.toEpochMilli() % 1000);
    schedule.ended("search", firedAt.get(0), Verdict.PASSED);
    assertThat(schedule.planned().get(0).next()).isEqualTo(regular);
  }

  @Test
  void keepsAtIt_whenAFireAfterAFailureIsNotWanted() {
    Scheduled search = new Scheduled("search", YEARLY_CRON, null, Duration.ZERO, SECOND);
    schedule.set(List.of(search));
    unwanted.add("search");
    schedule.ended("search", Clock.systemUTC().instant(), Verdict.FAILED);
    await().until(() -> schedule.planned().get(0).last() != null);
    assertThat(started).isEmpty();

    unwanted.clear();

    await().until(() -> started.equals(List.of("search")));
  }

  @Test
  void doesNotRun_whatIsNotWanted_unlessItIsAskedTo() {
    unwanted.add("checkout");
    schedule.set(List.of(begins("checkout"), begins("search")));

    await().until(() -> started.contains("search"));
    await().until(() -> schedule.runNow("checkout").isPresent());
    await().until(() -> started.size() == 2);
    assertThat(started).containsExactly("search", "checkout");
  }

  @Test
  void interruptsRuns_thatHaveNotEndedWhenItCloses() {
    hold("checkout");
    schedule.set(List.of(scheduled("checkout", "every 1h")));
    await().until(() -> started.size() == 1);

    schedule.close();

    await().untilTrue(interrupted);
  }

  private JourneyScheduler start() {
    return start(Maintenance.NEVER);
  }

  private JourneyScheduler start(Maintenance maintenance) {
    FireHandler fires =
        new FireHandler() {
          @Override
          public void fire(String journey, Instant moment) {
            run(journey, moment);
          }

          @Override
          public boolean isWanted(String journey) {
            return !unwanted.contains(journey);
          }
        };
    return JourneyScheduler.start(2, List.of(), maintenance, fires, Clock.systemUTC());
  }

  private static Scheduled scheduled(String journey, String cadence) {
    return new Scheduled(journey, Cadence.parse(cadence, ZoneOffset.UTC));
  }

  /** At once, whatever else begins. */
  private static Scheduled begins(String journey) {
    Cadence hourly = Cadence.parse("every 1h", ZoneOffset.UTC);
    return new Scheduled(journey, hourly, Duration.ZERO, Duration.ZERO, null);
  }

  private static Scheduled followedUp(String journey) {
    Cadence hourly = Cadence.parse("every 1h", ZoneOffset.UTC);
    return new Scheduled(journey, hourly, null, Duration.ZERO, SECOND);
  }

  private void hold(String journey) {
    holds.put(journey, new CountDownLatch(1));
  }

  private void release(String journey) {
    holds.getOrDefault(journey, new CountDownLatch(0)).countDown();
  }

  private void run(String journey, Instant moment) {
    firedAt.add(moment);
    started.add(journey);
    Verdict verdict = verdicts.poll();
    if (verdict != null) {
      schedule.ended(journey, moment, verdict);
    }
    if (journey.equals("broken")) {
      throw new IllegalStateException("broken");
    }
    try {
      holds.getOrDefault(journey, new CountDownLatch(0)).await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted.set(true);
    }
  }
}
