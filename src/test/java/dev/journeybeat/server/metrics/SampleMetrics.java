package dev.journeybeat.server.metrics;

import dev.journeybeat.engine.browser.BrowserUse;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made-up runs and figures. */
final class SampleMetrics {

  static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private SampleMetrics() {}

  /** With everything there is to show. */
  static Metrics full() {
    Metrics metrics = new Metrics("here", List.of("checkout", "search"));
    metrics.start(sources(SampleMetrics::monitor, SampleMetrics::store));
    Run run = run("checkout", NOON);
    metrics.started(run);
    metrics.phaseStarted(run, RunPhase.JOURNEY);
    metrics.stepEnded(run, step("open the shop", StepStatus.PASSED, null));
    metrics.stepEnded(run, step("receive the e-mail", StepStatus.PASSED, Duration.ofSeconds(3)));
    metrics.stepEnded(run, step("look at order 10007", StepStatus.FAILED, null));
    metrics.phaseStarted(run, RunPhase.CLEANUP);
    metrics.stepEnded(run, step("cancel HB-10007", StepStatus.PASSED, null));
    metrics.ended(result(run, Verdict.FAILED));
    return metrics;
  }

  static Sources sources(
      Supplier<Optional<MonitorFigures>> monitor, Supplier<Optional<StoreFigures>> store) {
    return new Sources(
        monitor,
        () -> new BrowserUse(1, 9, 300_000_000L, 0),
        store,
        () ->
            List.of(
                healthcheck("shop", HealthState.UP), healthcheck("pay \"now\"", HealthState.DOWN)));
  }

  static Optional<MonitorFigures> monitor() {
    return Optional.of(new MonitorFigures(2, Map.of("checkout", NOON.plusSeconds(60)), true, 0));
  }

  static Optional<StoreFigures> store() {
    return Optional.of(
        new StoreFigures(
            3,
            1,
            Map.of("on-call", 4),
            Map.of("on-call", 0),
            Map.of("customers", 1),
            Map.of("checkout", 0, "search", 1)));
  }

  static Run run(String journey, Instant firedAt) {
    return new Run(
        "run-" + firedAt, journey, "here", "hb-7f3k2q", firedAt, firedAt.plusMillis(1_500));
  }

  static RunResult result(Run run, Verdict verdict) {
    return result(run, false, verdict);
  }

  /** Of as many attempts as there are verdicts. */
  static RunResult result(Run run, boolean degraded, Verdict... verdicts) {
    List<Attempt> attempts =
        List.of(verdicts).stream()
            .map(
                verdict ->
                    new Attempt(
                        1,
                        verdict,
                        List.of(),
                        verdict == Verdict.PASSED ? null : "no spoon",
                        verdict == Verdict.PASSED ? null : Leg.BROWSER,
                        Duration.ofSeconds(4)))
            .toList();
    return new RunResult(
        run, attempts, List.of(), degraded, Duration.ofSeconds(9), List.of(), null);
  }

  static Step step(String name, StepStatus status, @Nullable Duration mail) {
    return new Step(name, status, Leg.BROWSER, NOON, Duration.ofMillis(340), null, mail);
  }

  private static HealthcheckResult healthcheck(String name, HealthState state) {
    return new HealthcheckResult(name, state, "it says", Duration.ofMillis(42), NOON, NOON);
  }
}
