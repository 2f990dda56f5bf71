package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.Stories.failed;
import static dev.journeybeat.server.history.Stories.failedAttempt;
import static dev.journeybeat.server.history.Stories.passed;
import static dev.journeybeat.server.history.Stories.passedAttempt;
import static dev.journeybeat.server.history.Stories.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedEvidence;
import dev.journeybeat.server.history.queries.EvidenceFile;
import dev.journeybeat.server.history.queries.JourneyDuration;
import dev.journeybeat.server.history.queries.RunView;
import dev.journeybeat.server.history.queries.VerdictAt;
import dev.journeybeat.server.history.runs.JourneyKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How journeys stand at a glance, on every kind of store. */
abstract class GlanceContract extends StoreContract {

  private static final JourneyKey CHECKOUT = new JourneyKey("checkout", "here");

  private History history;

  @BeforeEach
  void open() {
    history = monitor();
  }

  @Test
  void knowsSinceWhenItIsSo() {
    assertThat(since(Verdict.PASSED)).isEmpty();
    passes("1", 0);
    passes("2", 5);
    assertThat(since(Verdict.PASSED)).contains(minute(0));

    fails("3", 10);
    fails("4", 15);
    assertThat(since(Verdict.FAILED)).contains(minute(10));

    passes("5", 20);
    assertThat(since(Verdict.PASSED)).contains(minute(20));
  }

  @Test
  void findsTheRunThatOwnsAMoment() {
    passes("1", 0);
    var unused = history.begin(run("2", minute(5))).orElseThrow();

    assertThat(history.queries().run(CHECKOUT, minute(0)).orElseThrow().result()).isNotNull();
    assertThat(history.queries().run(CHECKOUT, minute(5)).orElseThrow().run().id()).isEqualTo("2");
    assertThat(history.queries().run(CHECKOUT, minute(10))).isEmpty();
    assertThat(history.queries().run(new JourneyKey("checkout", "there"), minute(0))).isEmpty();
  }

  @Test
  void hasTheNewestRunsBeforeAMoment_newestFirst() {
    passes("1", 0);
    fails("2", 5);
    passes("3", 10);
    var unused = history.begin(run("4", minute(15))).orElseThrow();

    assertThat(history.queries().before(CHECKOUT, minute(60), 2))
        .extracting(run -> run.run().id())
        .containsExactly("3", "2");
    assertThat(history.queries().before(CHECKOUT, minute(10), 9))
        .extracting(run -> run.run().id())
        .containsExactly("2", "1");
    assertThat(history.queries().before(new JourneyKey("checkout", "there"), minute(60), 9))
        .isEmpty();
  }

  @Test
  void hasWhatRunsWalked_andHowLongEmailsWereUnderWay() {
    passes("1", 0);
    Step mailed =
        Stories.step("mail", 5, StepStatus.PASSED, Leg.MAIL, null, Duration.ofMillis(1_204));
    history.ended(passed(run("2", minute(5)), mailed));
    fails("3", 10);

    assertThat(history.queries().walked(CHECKOUT, minute(5)))
        .containsExactly(
            new JourneyDuration(minute(5), Verdict.PASSED, 4_100),
            new JourneyDuration(minute(10), Verdict.FAILED, 900));
    assertThat(history.queries().mailDeliveries(CHECKOUT, minute(0)))
        .containsExactly(Duration.ofMillis(1_204));
    assertThat(history.queries().mailDeliveries(CHECKOUT, minute(6))).isEmpty();
  }

  @Test
  void hasWhatRunsTold_oldestFirst() {
    passes("1", 0);
    fails("2", 5);
    passes("3", 10);
    var unused = history.begin(run("4", minute(15))).orElseThrow();

    assertThat(history.queries().outcomes(CHECKOUT, minute(5)))
        .containsExactly(
            new VerdictAt(minute(5), Verdict.FAILED), new VerdictAt(minute(10), Verdict.PASSED));
    assertThat(history.queries().outcomes(new JourneyKey("checkout", "there"), minute(0)))
        .isEmpty();
  }

  @Test
  void showsARunThatIsUnderWay_asFarAsItIs() {
    Run run = run("1", minute(0));
    RunListener record = history.begin(run).orElseThrow();
    record.attemptStarted(run, 1);
    record.phaseStarted(run, RunPhase.JOURNEY);
    Step step = passed("open the shop", 1);
    record.stepStarted(run, new BegunStep(step.name(), step.startedAt(), false));
    record.stepEnded(run, step);
    record.stepStarted(run, new BegunStep("pay", step.startedAt().plusSeconds(1), true));

    assertThat(history.queries().underWay()).containsExactly(run);
    RunView view = history.queries().run("1").orElseThrow();
    assertThat(view.result()).isNull();
    assertThat(view.steps())
        .extracting(each -> each.step().name() + (each.underWay() ? " …" : ""))
        .containsExactly("open the shop", "pay …");
    assertThat(view.steps().get(1).onceOnly()).isTrue();
    assertThat(view.evidence()).isNull();
    assertThat(history.queries().run("2")).isEmpty();
  }

  @Test
  void showsARunThatIsOver_withItsFiles() throws Exception {
    Path evidence = Files.createDirectory(folder.resolve("evidence"));
    Files.writeString(evidence.resolve("page.html"), "<html>");
    Attempt attempt = failedAttempt(1, "no", failed("pay", 1, "no"));
    RunResult result = result(run("1", minute(0)), attempt, evidence);
    history.ended(result);

    RunView view = history.queries().run("1").orElseThrow();

    assertThat(view.result()).isEqualTo(result);
    assertThat(view.files()).containsExactly(new EvidenceFile("page.html", 6));
    assertThat(view.evidence()).isEqualTo(new ArchivedEvidence(evidence, false));
    history.evidenceGone(List.of("1"));
    assertThat(history.queries().run("1").orElseThrow().evidence())
        .isEqualTo(new ArchivedEvidence(evidence, true));
    assertThat(history.queries().underWay()).isEmpty();
  }

  private void passes(String id, int minute) {
    history.ended(result(run(id, minute(minute)), passedAttempt(1), null));
  }

  private void fails(String id, int minute) {
    history.ended(result(run(id, minute(minute)), failedAttempt(1, "no"), null));
  }

  private static RunResult result(Run run, Attempt attempt, @Nullable Path evidence) {
    return new RunResult(
        run, List.of(attempt), List.of(), false, Duration.ofSeconds(9), List.of(), evidence);
  }

  private Optional<Instant> since(Verdict verdict) {
    return history.queries().since(CHECKOUT, verdict);
  }

  private static Instant minute(int minute) {
    return Stories.NOON.plusSeconds(60L * minute);
  }
}
