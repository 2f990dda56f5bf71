package dev.journeybeat.server.report;

import static java.util.Comparator.comparing;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.StepKind;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.server.history.queries.StepTime;
import dev.journeybeat.server.uptime.Percentiles;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Aggregates steps. Not thread-safe. */
final class StepTally {

  /**
   * Durations of passes only: the duration of a failed step is the timeout, not a property of the
   * shop.
   */
  private static final class OneStep {
    private final DurationList passed = new DurationList();
    private int failed;
  }

  /**
   * Key of a step. A failed step has the leg of its failure, which can differ from the leg of a
   * pass.
   */
  private record Name(RunPhase part, String name, Leg leg) {}

  private static final Comparator<StepReport> SLOWEST_FIRST =
      comparing((StepReport step) -> step.part() != RunPhase.JOURNEY)
          .thenComparing(StepReport::part)
          .thenComparing(step -> step.took().p95(), Comparator.reverseOrder())
          .thenComparing(StepReport::name)
          .thenComparing(StepReport::leg);

  private final Map<Name, OneStep> steps = new HashMap<>();
  private final DurationList mailDelivery = new DurationList();

  void add(StepTime step) {
    OneStep one =
        steps.computeIfAbsent(
            new Name(step.part(), StepKind.of(step.name()), step.leg()), name -> new OneStep());
    if (step.status() == StepStatus.PASSED) {
      one.passed.add(step.took());
    } else {
      one.failed++;
    }
    if (step.part() == RunPhase.JOURNEY && step.mailDelivery() != null) {
      mailDelivery.add(step.mailDelivery());
    }
  }

  List<StepReport> reports() {
    return steps.entrySet().stream()
        .map(
            step ->
                new StepReport(
                    step.getKey().part(),
                    step.getKey().name(),
                    step.getKey().leg(),
                    step.getValue().passed.percentiles(),
                    step.getValue().failed))
        .sorted(SLOWEST_FIRST)
        .toList();
  }

  Percentiles mailDelivery() {
    return mailDelivery.percentiles();
  }
}
