package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.Stories.NOON;
import static dev.journeybeat.server.history.Stories.failed;
import static dev.journeybeat.server.history.Stories.failedAttempt;
import static dev.journeybeat.server.history.Stories.passed;
import static dev.journeybeat.server.history.Stories.passedAttempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.ArchivedStep;
import dev.journeybeat.server.history.queries.FailureCause;
import dev.journeybeat.server.history.queries.RunArchive;
import dev.journeybeat.server.history.queries.StepTime;
import dev.journeybeat.server.history.queries.TimeRange;
import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Looking back, on every kind of store. */
abstract class PastContract extends StoreContract {

  private static final JourneyKey CHECKOUT = new JourneyKey("checkout", "here");
  private static final TimeRange HOUR = new TimeRange(CHECKOUT, NOON, NOON.plusSeconds(3_600));

  private final Step mailed =
      Stories.step("mail", 3, StepStatus.PASSED, Leg.MAIL, null, Duration.ofMillis(44));
  private final RunResult good = passed(run("r1", NOON), passed("pay", 1), mailed);
  private final RunResult bad =
      new RunResult(
          run("r2", NOON.plusSeconds(60)),
          List.of(
              failedAttempt(1, "earlier", failed("open", 1, "earlier")),
              failedAttempt(2, "no button", passed("open", 2), failed("pay", 3, "no button"))),
          List.of(failed("cancel", 9, "not cancelled")),
          false,
          Duration.ofMillis(9_999),
          List.of(
              new HealthcheckResult(
                  "shop", HealthState.DOWN, "no", Duration.ofMillis(8), NOON, NOON)),
          null);
  private final RunResult flaky =
      new RunResult(
          run("r3", NOON.plusSeconds(120)),
          List.of(failedAttempt(1, "no", failed("pay", 1, "no")), passedAttempt(2, mailed)),
          List.of(),
          true,
          Duration.ofMillis(9_999),
          List.of(),
          null);

  @Test
  void comesBackWhole_oldestFirst() {
    History history = monitor();
    List.of(flaky, good, bad).forEach(history::ended);
    assertThat(history.begin(run("under way", NOON.plusSeconds(180)))).isPresent();

    assertThat(read(history.past()::results, HOUR)).containsExactly(good, bad, flaky);
  }

  @Test
  void isOfOneJourney_atOneLocation_andOneTime() {
    History history = monitor();
    List.of(good, bad, flaky).forEach(history::ended);
    history.ended(passed(new Run("r4", "search", "here", "hb-r4", NOON, NOON)));
    history.ended(passed(new Run("r5", "checkout", "there", "hb-r5", NOON, NOON)));
    RunArchive past = history.past();

    assertThat(past.journeys())
        .containsExactly(
            CHECKOUT, new JourneyKey("checkout", "there"), new JourneyKey("search", "here"));
    TimeRange minute = new TimeRange(CHECKOUT, NOON.plusSeconds(60), NOON.plusSeconds(120));
    assertThat(read(past::results, minute)).as("from is in it, until is not").containsExactly(bad);
    assertThat(read(past::runs, minute)).hasSize(1);
    assertThat(read(past::steps, minute)).extracting(ArchivedStep::run).containsOnly("r2");
  }

  @Test
  void tellsInShort_howRunsEnded() {
    History history = monitor();
    List.of(good, bad, flaky).forEach(history::ended);

    List<ArchivedRun> runs = read(history.past()::runs, HOUR);

    assertThat(runs)
        .containsExactly(
            new ArchivedRun(
                good.run(),
                Verdict.PASSED,
                false,
                1,
                Duration.ofMillis(8_240),
                Duration.ofMillis(4_100),
                null,
                null),
            new ArchivedRun(
                bad.run(),
                Verdict.FAILED,
                false,
                2,
                Duration.ofMillis(9_999),
                Duration.ofMillis(900),
                new FailureCause("pay", Leg.DATABASE, "no button"),
                null),
            new ArchivedRun(
                flaky.run(),
                Verdict.PASSED,
                true,
                2,
                Duration.ofMillis(9_999),
                Duration.ofMillis(4_100),
                null,
                null));
    assertThat(runs).extracting(ArchivedRun::flaky).containsExactly(false, false, true);
    assertThat(history.past().lastBefore(CHECKOUT, NOON.plusSeconds(60))).contains(runs.get(0));
    assertThat(history.past().lastBefore(CHECKOUT, NOON)).isEmpty();
  }

  @Test
  void tellsOfSteps_inTheOrderInWhichTheyWerePerformed() {
    History history = monitor();
    List.of(good, bad).forEach(history::ended);

    assertThat(read(history.past()::steps, HOUR))
        .containsExactly(
            new ArchivedStep("r1", 1, 1, RunPhase.JOURNEY, passed("pay", 1)),
            new ArchivedStep("r1", 2, 1, RunPhase.JOURNEY, mailed),
            new ArchivedStep("r2", 1, 1, RunPhase.JOURNEY, failed("open", 1, "earlier")),
            new ArchivedStep("r2", 2, 2, RunPhase.JOURNEY, passed("open", 2)),
            new ArchivedStep("r2", 3, 2, RunPhase.JOURNEY, failed("pay", 3, "no button")),
            new ArchivedStep("r2", 4, 2, RunPhase.CLEANUP, failed("cancel", 9, "not cancelled")));
    assertThat(read(history.past()::stepTimes, HOUR))
        .hasSize(6)
        .contains(
            new StepTime(
                RunPhase.JOURNEY,
                "mail",
                Leg.MAIL,
                StepStatus.PASSED,
                Duration.ofMillis(810),
                Duration.ofMillis(44)));
  }

  @Test
  void isWhole_whenThereIsMoreThanAPageOfIt() {
    History history = monitor();
    new ManyRuns(history.store(), 1, NOON).add(2_001);
    TimeRange all =
        new TimeRange(new JourneyKey("journey-00", "here"), Instant.EPOCH, NOON.plusMillis(1));

    List<ArchivedRun> runs = read(history.past()::runs, all);

    assertThat(runs).hasSize(2_001).doesNotHaveDuplicates();
    assertThat(runs).extracting(run -> run.run().firedAt()).isSorted();
    assertThat(read(history.past()::stepTimes, all)).hasSize(2_001 * 12);
  }

  private static Run run(String id, Instant firedAt) {
    return Stories.run(id, firedAt);
  }

  private static <T> List<T> read(BiConsumer<TimeRange, Consumer<T>> query, TimeRange stretch) {
    List<T> all = new ArrayList<>();
    query.accept(stretch, all::add);
    return all;
  }
}
