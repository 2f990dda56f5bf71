package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserGoneException;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepRecorderTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<String> heard = new ArrayList<>();
  private final StepRecorder recorder =
      new StepRecorder(
          new Run("id", "checkout", "here", "hb-1", Instant.EPOCH, Instant.EPOCH),
          new RunListener() {
            @Override
            public void stepStarted(Run run, BegunStep step) {
              heard.add("started " + step.name());
            }

            @Override
            public void stepEnded(Run run, Step step) {
              heard.add("ended " + step.name() + " " + step.status());
            }
          },
          text -> text.replace("tick-tock", "***"),
          Clock.systemUTC());

  @Test
  void returnsWhatTheStepMade_andTellsOfBothEnds() throws Exception {
    assertThat(recorder.<String>perform("log in", MINUTE, () -> "account")).isEqualTo("account");

    assertThat(heard).containsExactly("started log in", "ended log in PASSED");
    assertThat(recorder.failure()).isEmpty();
  }

  @Test
  void keepsTheFirstFailure_evenIfTheJourneyCatchesIt() throws Exception {
    AssertionError wrongTotal = new AssertionError("total");
    assertThatThrownBy(() -> fail("check the total", wrongTotal)).isSameAs(wrongTotal);
    recorder.<String>perform("go on", MINUTE, () -> "as if nothing was");
    recorder.failed(new AssertionError("another"));

    assertThat(recorder.failure()).get().extracting(f -> f.cause()).isSameAs(wrongTotal);
    assertThat(recorder.steps())
        .extracting(Step::name, Step::status)
        .containsExactly(
            tuple("check the total", StepStatus.FAILED), tuple("go on", StepStatus.PASSED));
  }

  @Test
  void theLegIsWhatWasTalkedToLast() throws Exception {
    recorder.<String>perform(
        "pay",
        MINUTE,
        () -> {
          recorder.talkingTo(Leg.BROWSER);
          recorder.talkingTo(Leg.ENDPOINT);
          return "";
        });
    recorder.<String>perform("compare", MINUTE, () -> "talks to nobody");

    assertThat(recorder.steps()).extracting(Step::leg).containsExactly(Leg.ENDPOINT, Leg.ENDPOINT);
  }

  @Test
  void theLegIsOurs_whenTheMonitorBroke() {
    recorder.talkingTo(Leg.BROWSER);
    assertThatThrownBy(() -> fail("pay", new IllegalStateException("a bug")));

    assertThat(recorder.steps()).extracting(Step::leg).containsExactly(Leg.MONITOR);
    assertThat(recorder.failure()).get().extracting(f -> f.leg()).isEqualTo(Leg.MONITOR);
  }

  @Test
  void aBrowserThatIsGone_isWhatFailed_whateverTheJourneySawOfIt() {
    recorder.remarkFromBrowser(
        () -> {
          throw new BrowserGoneException("the browser crashed or was ended");
        });
    recorder.talkingTo(Leg.BROWSER);
    assertThatThrownBy(() -> fail("pay", new AssertionError("pay button not found")));
    recorder.blame(new InconclusiveException("something is not well"));

    assertThat(recorder.steps())
        .extracting(Step::leg, step -> String.valueOf(step.failure()).lines().findFirst().get())
        .containsExactly(tuple(Leg.MONITOR, "the browser crashed or was ended"));
    assertThat(recorder.failure())
        .get()
        .extracting(failure -> VerdictRules.verdict(failure.cause()), failure -> failure.leg())
        .containsExactly(Verdict.INCONCLUSIVE, Leg.MONITOR);
  }

  @Test
  void stepsDoNotNest() {
    assertThatThrownBy(
            () ->
                recorder.<String>perform(
                    "outer", MINUTE, () -> recorder.perform("inner", MINUTE, () -> "")))
        .hasMessage("steps can't be nested: \"inner\" was started inside \"outer\"");
  }

  @Test
  void nothingCountsAfterTheEnd() throws Exception {
    recorder.<String>perform(
        "pay",
        MINUTE,
        () -> {
          recorder.close(new AssertionError("too late"));
          return "the journey goes on";
        });

    assertThat(recorder.steps())
        .extracting(Step::name, Step::status)
        .containsExactly(tuple("pay", StepStatus.FAILED));
    assertThatThrownBy(() -> recorder.<String>perform("more", MINUTE, () -> ""))
        .hasMessage("the run has ended; \"more\" comes too late");
  }

  private void fail(String step, Throwable failure) throws Exception {
    recorder.<String>perform(
        step,
        MINUTE,
        () -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (Exception) failure;
        });
  }

  @Test
  void takesSecretsOutOfWhatAFailureSays() {
    assertThatThrownBy(
            () ->
                recorder.perform(
                    "log in",
                    MINUTE,
                    () -> {
                      throw new IllegalStateException("the field held \"tick-tock\"");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(recorder.failure().orElseThrow().text())
        .contains("the field held \"***\"")
        .doesNotContain("tick-tock");
  }
}
