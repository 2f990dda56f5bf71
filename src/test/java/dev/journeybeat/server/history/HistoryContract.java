package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.Stories.begin;
import static dev.journeybeat.server.history.Stories.failed;
import static dev.journeybeat.server.history.Stories.failedAttempt;
import static dev.journeybeat.server.history.Stories.passed;
import static dev.journeybeat.server.history.Stories.passedAttempt;
import static dev.journeybeat.server.history.Stories.run;
import static dev.journeybeat.server.history.Stories.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.runs.LastRun;
import dev.journeybeat.server.history.runs.StoredRuns;
import dev.journeybeat.server.history.runs.StoredStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is stored of runs, on every kind of store. */
abstract class HistoryContract extends StoreContract {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void comesBackAsItWas_whenItWasStoredStepByStep() throws Exception {
    Run run = run("1");
    Step prepared = passed("sign in", 1);
    Step broken = failed("pay", 2, "the button „Zahlen“ was not there\nafter 4 s");
    Step mailed =
        Stories.step("mail", 5, StepStatus.PASSED, Leg.MAIL, null, Duration.ofMillis(1_204));
    Step undone = passed("cancel orders", 9);
    Attempt first = failedAttempt(1, "pay: broken", prepared, broken);
    Attempt second = passedAttempt(2, passed("pay", 4), mailed);
    Path evidence = Files.createDirectory(folder.resolve("evidence"));
    Files.writeString(evidence.resolve("page.html"), "<html>");
    RunResult result =
        new RunResult(
            run,
            List.of(first, second),
            List.of(undone),
            true,
            Duration.ofMillis(9_999),
            List.of(
                new HealthcheckResult(
                    "shop", HealthState.UP, "status 200", Duration.ofMillis(7), NOON, NOON),
                new HealthcheckResult(
                    "payment", HealthState.DOWN, "no", Duration.ofMillis(8), NOON, NOON)),
            evidence);
    History history = monitor();
    RunListener record = history.begin(run).orElseThrow();

    record.attemptStarted(run, 1);
    record.phaseStarted(run, RunPhase.SETUP);
    tell(record, run, prepared);
    record.phaseStarted(run, RunPhase.JOURNEY);
    tell(record, run, broken);
    record.attemptEnded(run, first);
    record.attemptStarted(run, 2);
    tell(record, run, passed("pay", 4), mailed);
    record.attemptEnded(run, second);
    record.phaseStarted(run, RunPhase.CLEANUP);
    tell(record, run, undone);
    assertThat(history.result("1")).isEmpty();

    assertThat(history.ended(result)).isTrue();
    assertThat(history.result("1")).contains(result);
    assertThat(monitor().newest(5)).containsExactly(result);
    assertThat(evidenceOf(history, "1")).containsExactly("page.html 6");
  }

  @Test
  void hasEachStep_asSoonAsItHappened() {
    Run run = run("1");
    RunListener record = monitor().begin(run).orElseThrow();
    record.attemptStarted(run, 1);
    record.phaseStarted(run, RunPhase.JOURNEY);
    tell(record, run, passed("sign in", 1));
    begin(record, run, "pay", 2);

    List<StoredStep> steps =
        monitor().store().inTransaction(handle -> StoredRuns.steps(handle, "1"));

    assertThat(steps).hasSize(2);
    assertThat(steps.get(0).step()).isEqualTo(passed("sign in", 1));
    assertThat(steps.get(0).underWay()).isFalse();
    assertThat(steps.get(1).step().name()).isEqualTo("pay");
    assertThat(steps.get(1).underWay()).isTrue();
  }

  @Test
  void isWhole_whenNotEveryStepCouldBeStoredAsItHappened() {
    Run run = run("1");
    History history = monitor();
    RunListener record = history.begin(run).orElseThrow();
    record.attemptStarted(run, 1);
    record.phaseStarted(run, RunPhase.JOURNEY);
    tell(record, run, passed("sign in", 1));
    begin(record, run, "pay", 2);
    RunResult result = passed(run, passed("sign in", 1), passed("pay", 2), passed("look", 3));

    assertThat(history.ended(result)).isTrue();

    assertThat(history.result("1")).contains(result);
  }

  @Test
  void isStored_whenNothingWasStoredBefore() {
    RunResult result = passed(run("1"), passed("pay", 2));

    assertThat(monitor().ended(result)).isTrue();

    assertThat(monitor().result("1")).contains(result);
  }

  @Test
  void isStored_howeverLongItsTextsAre_andWhateverIsInThem() {
    Run run = run("1");
    History history = monitor();
    RunListener record = history.begin(run).orElseThrow();
    record.attemptStarted(run, 1);
    Step step = failed("n".repeat(2_000), 1, "a\0b");
    tell(record, run, step);

    RunResult result =
        new RunResult(
            run,
            List.of(failedAttempt(1, "a\0b 🥄", step)),
            List.of(),
            false,
            Duration.ZERO,
            List.of(),
            Path.of("e".repeat(2_000)));
    history.ended(result);

    assertThat(history.store().state().usable()).isTrue();
    assertThat(history.result("1").orElseThrow().failure()).isEqualTo("a\uFFFDb 🥄");
    assertThat(history.result("1").orElseThrow().lastAttempt().steps())
        .extracting(Step::name)
        .containsExactly("n".repeat(2_000));
  }

  @Test
  void tellsTheNewestFirst() {
    History history = monitor();
    for (int i = 1; i <= 3; i++) {
      Run run = run("r" + i);
      Run later =
          new Run(
              run.id(),
              run.journey(),
              run.location(),
              run.token(),
              run.firedAt(),
              Stories.NOON.plusSeconds(i));
      history.ended(passed(later, passed("pay", i)));
    }

    assertThat(history.newest(2)).extracting(it -> it.run().id()).containsExactly("r3", "r2");
  }

  @Test
  void tellsTheLastRunOfEach_thatHasItsVerdict_atThisLocation() {
    History history = monitor();
    history.ended(passed(run("1", Stories.NOON)));
    history.ended(passed(run("2", Stories.NOON.plusSeconds(60))));
    assertThat(history.begin(run("under way", Stories.NOON.plusSeconds(120)))).isPresent();
    Run elsewhere =
        new Run("3", "checkout", "dublin", "hb-3", Stories.NOON.plusSeconds(180), Stories.NOON);
    history.ended(passed(elsewhere));

    assertThat(history.lastRuns(List.of("never", "checkout"), "here"))
        .containsExactly(
            new LastRun("2", "checkout", Stories.NOON.plusSeconds(60), Verdict.PASSED));
  }

  @Test
  void refusesASecondRunOfTheSameMoment() {
    assertThat(monitor().begin(run("1", Stories.NOON))).isPresent();

    assertThat(monitor().begin(run("2", Stories.NOON))).isEmpty();
    assertThat(monitor().run("2")).isEmpty();
    assertThat(monitor().begin(run("3", Stories.NOON.plusSeconds(1)))).isPresent();
  }

  @Test
  void refusesTheVerdictOfARunWhoseMomentIsAnothers() {
    History history = monitor();
    history.begin(run("1", Stories.NOON));

    assertThat(history.ended(passed(run("2", Stories.NOON)))).isFalse();
    assertThat(history.result("2")).isEmpty();
  }

  @Test
  void hasOneRunOfAMoment_whenEightMonitorsBeginAtOnce() throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Run run = run("r" + i, Stories.NOON);
      History history = monitor();
      all.add(() -> history.begin(run).isPresent());
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      int begun = 0;
      for (Future<Boolean> each : threads.invokeAll(all)) {
        begun += each.get() ? 1 : 0;
      }
      assertThat(begun).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<String> evidenceOf(History history, String run) {
    return history
        .store()
        .inTransaction(
            handle ->
                handle
                    .createQuery("select file, bytes from evidence where run = :run")
                    .bind("run", run)
                    .map((row, context) -> row.getString("file") + " " + row.getLong("bytes"))
                    .list());
  }
}
