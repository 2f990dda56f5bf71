package dev.journeybeat.server.trace;

import static dev.journeybeat.server.trace.SampleTraces.NOON;
import static dev.journeybeat.server.trace.SampleTraces.RUN;
import static dev.journeybeat.server.trace.SampleTraces.passed;
import static dev.journeybeat.server.trace.SampleTraces.run;
import static dev.journeybeat.server.trace.SampleTraces.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Leg;
import io.opentelemetry.api.GlobalOpenTelemetry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a run's requests say, and what is told of it afterwards. */
class TracesTest {

  private static final URI SITE = URI.create("https://anna:spoon@shop.example");
  private static final BegunStep PAY = new BegunStep("pay", NOON.plusSeconds(2), true);

  private final TestCollector collector = new TestCollector();
  private final Traces traces = new Traces(SampleTraces.settings(collector), SITE);

  @AfterEach
  void close() {
    traces.close();
    collector.close();
  }

  @Test
  void aRequestIsForTheStepUnderWay_elseForTheAttempt_elseForTheRun() {
    Supplier<String> header = traces.header(RUN).orElseThrow();
    assertThat(header.get()).isEqualTo(header(SpanIds.run(RUN.id())));

    traces.attemptStarted(RUN, 1);
    assertThat(header.get()).isEqualTo(header(SpanIds.attempt(RUN.id(), 1)));

    traces.stepStarted(RUN, PAY);
    assertThat(header.get()).isEqualTo(header(SpanIds.step(RUN.id(), "pay", NOON.plusSeconds(2))));
    assertThat(traces.header(run("another")).orElseThrow().get())
        .doesNotContain(SpanIds.trace(RUN.id()));

    traces.stepEnded(RUN, step(2, "pay", Leg.BROWSER, null));
    assertThat(header.get()).isEqualTo(header(SpanIds.attempt(RUN.id(), 1)));

    traces.attemptEnded(RUN, passed(RUN).lastAttempt());
    assertThat(header.get()).isEqualTo(header(SpanIds.run(RUN.id())));
  }

  @Test
  void theCollectorIsToldOfARun_whenItHasEnded() {
    traces.attemptStarted(RUN, 1);
    traces.ended(passed(RUN));

    await().until(() -> collector.spans().size() == 3);
    assertThat(collector.spans())
        .extracting(TestCollector.Told::name)
        .containsExactly("checkout", "attempt 1", "open the shop");
    assertThat(collector.spans().get(0).attribute("site")).isEqualTo("https://shop.example");
    assertThat(collector.spans().get(0).parent()).isEmpty();
    assertThat(collector.spans().get(0).resource())
        .containsEntry("service.name", "journeybeat")
        .containsEntry("telemetry.sdk.language", "java");
    assertThat(GlobalOpenTelemetry.isSet()).as("what Selenium would find").isFalse();
  }

  @Test
  void whatIsPutRightLater_isInTheRunsTrace() {
    traces.stepStarted(RUN, PAY);
    traces.putRight(RUN, List.of(step(2, "pay", Leg.BROWSER, null)));
    traces.putRight(RUN, List.of());

    await().until(() -> collector.spans().size() == 2);
    assertThat(collector.spans())
        .allMatch(span -> span.trace().equals(SpanIds.trace(RUN.id())))
        .extracting(TestCollector.Told::name, TestCollector.Told::parent)
        .containsExactly(
            tuple("undo", SpanIds.run(RUN.id())),
            tuple("pay", SpanIds.undo(RUN.id(), NOON.plusSeconds(2))));
    assertThat(collector.spans().get(1).attribute("once_only")).isEqualTo("true");
  }

  @Test
  void nothingIsSaid_unlessItIsWanted() {
    TraceSettings silent =
        new TraceSettings(collector.address(), Map.of(), "journeybeat", false, null);
    try (Traces off = new Traces(null, SITE);
        Traces told = new Traces(silent, SITE)) {
      off.stepStarted(RUN, PAY);
      off.ended(passed(RUN));

      assertThat(off.header(RUN)).isEmpty();
      assertThat(told.header(RUN)).isEmpty();
    }
    assertThat(collector.asked()).isZero();
  }

  private static String header(String span) {
    return "00-%s-%s-01".formatted(SpanIds.trace(RUN.id()), span);
  }
}
