package dev.journeybeat.server.trace;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up runs. */
final class SampleTraces {

  static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  static final Run RUN = run("20261126-120000-7f3k2q");

  private SampleTraces() {}

  static Run run(String id) {
    return new Run(id, "checkout", "here", "hb-7f3k2q", NOON, NOON.plusMillis(500));
  }

  static TraceSettings settings(TestCollector collector) {
    return new TraceSettings(collector.address(), Map.of(), "journeybeat", true, null);
  }

  /** Begun so many seconds after noon, it took one. */
  static Step step(int second, String name, Leg leg, @Nullable String failure) {
    return new Step(
        name,
        failure == null ? StepStatus.PASSED : StepStatus.FAILED,
        leg,
        NOON.plusSeconds(second),
        Duration.ofSeconds(1),
        failure,
        null);
  }

  static Attempt attempt(int number, Verdict verdict, @Nullable String failure, Step... steps) {
    return new Attempt(
        number,
        verdict,
        List.of(steps),
        failure,
        failure == null ? null : Leg.BROWSER,
        Duration.ofSeconds(2));
  }

  static RunResult result(Run run, List<Attempt> attempts, Step... undo) {
    return new RunResult(
        run, attempts, List.of(undo), false, Duration.ofSeconds(20), List.of(), null);
  }

  static RunResult passed(Run run) {
    return result(
        run,
        List.of(attempt(1, Verdict.PASSED, null, step(1, "open the shop", Leg.BROWSER, null))));
  }
}
