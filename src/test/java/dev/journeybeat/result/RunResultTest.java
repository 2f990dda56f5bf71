package dev.journeybeat.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunResultTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void hasTheVerdictOfItsLastAttempt() {
    RunResult result = result(false, Verdict.INCONCLUSIVE, Verdict.FAILED);

    assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(result.failure()).isEqualTo("no at 2");
    assertThat(result.lastAttempt().number()).isEqualTo(2);
  }

  @Test
  void isFlaky_whenItPassedButNotAtOnce() {
    assertThat(result(false, Verdict.FAILED, Verdict.PASSED).flaky()).isTrue();
    assertThat(result(false, Verdict.PASSED).flaky()).isFalse();
    assertThat(result(false, Verdict.FAILED, Verdict.FAILED).flaky()).isFalse();
  }

  @Test
  void saysWhatIsToBeSaidBesideTheVerdict() {
    assertThat(result(true, Verdict.FAILED, Verdict.PASSED).marks()).isEqualTo(", flaky, degraded");
    assertThat(result(true, Verdict.PASSED).marks()).isEqualTo(", degraded");
    assertThat(result(false, Verdict.PASSED).marks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PASSED, false", "FAILED, true", "SKIPPED, false"})
  void leftSomethingBehind_whenAnUndoFailed(StepStatus undo, boolean left) {
    Step step = new Step("cancel", undo, Leg.BROWSER, NOON, Duration.ZERO, null, null);

    assertThat(result(List.of(step), List.of()).leftSomethingBehind()).isEqualTo(left);
    assertThat(result(List.of(), List.of()).leftSomethingBehind()).isFalse();
  }

  @Test
  void namesTheHealthchecks_thatDidNotFindAllWell() {
    List<HealthcheckResult> checks = Stream.of(HealthState.values()).map(this::check).toList();

    assertThat(result(List.of(), checks).unwell())
        .extracting(HealthcheckResult::name)
        .containsExactly("FAILING", "DOWN");
  }

  private HealthcheckResult check(HealthState state) {
    return new HealthcheckResult(state.name(), state, "status 200", Duration.ZERO, NOON, NOON);
  }

  private static RunResult result(boolean degraded, Verdict... verdicts) {
    List<Attempt> attempts =
        IntStream.rangeClosed(1, verdicts.length)
            .mapToObj(number -> attempt(number, verdicts[number - 1]))
            .toList();
    return result(attempts, List.of(), degraded, List.of());
  }

  private static RunResult result(List<Step> undo, List<HealthcheckResult> healthchecks) {
    return result(List.of(attempt(1, Verdict.FAILED)), undo, false, healthchecks);
  }

  private static RunResult result(
      List<Attempt> attempts,
      List<Step> undo,
      boolean degraded,
      List<HealthcheckResult> healthchecks) {
    Run run = new Run("run-1", "checkout", "here", "hb-234567", NOON, NOON);
    return new RunResult(run, attempts, undo, degraded, Duration.ofSeconds(8), healthchecks, null);
  }

  private static Attempt attempt(int number, Verdict verdict) {
    boolean passed = verdict == Verdict.PASSED;
    return new Attempt(
        number,
        verdict,
        List.of(),
        passed ? null : "no at " + number,
        passed ? null : Leg.BROWSER,
        Duration.ZERO);
  }
}
