package dev.journeybeat.server.trace;

import static dev.journeybeat.server.trace.SampleTraces.NOON;
import static dev.journeybeat.server.trace.SampleTraces.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Run;
import org.junit.jupiter.api.Test;

class CurrentSpansTest {

  private static final BegunStep ORDER = new BegunStep("place the order", NOON, true);
  private static final BegunStep LOG_IN = new BegunStep("log in", NOON, false);

  private final CurrentSpans parents = new CurrentSpans();

  @Test
  void isTheRun_beforeAnythingHasBegun() {
    assertThat(parents.header(RUN)).isEqualTo(header(RUN, SpanIds.run(RUN.id())));
  }

  @Test
  void isTheStep_whileItLasts_andTheAttemptBetweenSteps() {
    String attempt = SpanIds.attempt(RUN.id(), 1);
    parents.begin(RUN, attempt);
    assertThat(parents.header(RUN)).isEqualTo(header(RUN, attempt));

    parents.begin(RUN, LOG_IN);
    assertThat(parents.header(RUN)).isEqualTo(header(RUN, id(LOG_IN)));

    parents.endStep(RUN);
    assertThat(parents.header(RUN)).isEqualTo(header(RUN, attempt));
  }

  @Test
  void knowsTheOnceOnlySteps_untilTheRunEnds() {
    parents.begin(RUN, LOG_IN);
    parents.endStep(RUN);
    parents.begin(RUN, ORDER);

    assertThat(parents.end(RUN)).containsExactly(id(ORDER));
    assertThat(parents.end(RUN)).isEmpty();
    assertThat(parents.header(RUN)).isEqualTo(header(RUN, SpanIds.run(RUN.id())));
  }

  @Test
  void forgetsTheOldestRun_whereThereAreTooMany() {
    parents.begin(RUN, ORDER);
    for (int i = 1; i < 1_000; i++) {
      parents.begin(SampleTraces.run("run-" + i), "0123456789abcdef");
    }
    assertThat(parents.header(RUN)).isEqualTo(header(RUN, id(ORDER)));

    Run oneMore = SampleTraces.run("run-1000");
    parents.begin(oneMore, "0123456789abcdef");

    assertThat(parents.end(RUN)).isEmpty();
    assertThat(parents.header(oneMore)).isEqualTo(header(oneMore, "0123456789abcdef"));
    Run second = SampleTraces.run("run-1");
    assertThat(parents.header(second)).isEqualTo(header(second, "0123456789abcdef"));
  }

  private static String id(BegunStep step) {
    return SpanIds.step(RUN.id(), step.name(), step.startedAt());
  }

  private static String header(Run run, String span) {
    return "00-%s-%s-01".formatted(SpanIds.trace(run.id()), span);
  }
}
