package dev.journeybeat.server.trace;

import static dev.journeybeat.server.trace.SampleTraces.NOON;
import static dev.journeybeat.server.trace.SampleTraces.RUN;
import static dev.journeybeat.server.trace.SampleTraces.attempt;
import static dev.journeybeat.server.trace.SampleTraces.result;
import static dev.journeybeat.server.trace.SampleTraces.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.trace.RunSpans.Origin;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a run looks like as a trace. */
class RunSpansTest {

  private static final String FAILURE = "Element \"pay button\" not found\n  at: CartPage.java:48";

  private final RunResult flaky =
      result(
          RUN,
          List.of(
              attempt(
                  1,
                  Verdict.FAILED,
                  FAILURE,
                  step(1, "open the shop", Leg.BROWSER, null),
                  step(2, "pay", Leg.BROWSER, FAILURE)),
              attempt(
                  2,
                  Verdict.PASSED,
                  null,
                  step(5, "open the shop", Leg.BROWSER, null),
                  step(6, "open HB-10007", Leg.BROWSER, null))),
          step(10, "delete the e-mails", Leg.MAIL, null));

  @Test
  void haveTheRunsTrace_andAreWithinOneAnother() {
    List<SpanData> spans = spans(flaky);

    String run = SpanIds.run(RUN.id());
    String first = SpanIds.attempt(RUN.id(), 1);
    String second = SpanIds.attempt(RUN.id(), 2);
    String undo = SpanIds.undo(RUN.id(), NOON.plusSeconds(10));
    assertThat(spans)
        .extracting(SpanData::getName, SpanData::getParentSpanId, SpanData::getKind)
        .containsExactly(
            tuple("checkout", SpanId.getInvalid(), SpanKind.INTERNAL),
            tuple("attempt 1", run, SpanKind.INTERNAL),
            tuple("open the shop", first, SpanKind.CLIENT),
            tuple("pay", first, SpanKind.CLIENT),
            tuple("attempt 2", run, SpanKind.INTERNAL),
            tuple("open the shop", second, SpanKind.CLIENT),
            tuple("open …", second, SpanKind.CLIENT),
            tuple("undo", run, SpanKind.INTERNAL),
            tuple("delete the e-mails", undo, SpanKind.CLIENT));
    assertThat(spans).extracting(SpanData::getTraceId).containsOnly(SpanIds.trace(RUN.id()));
    assertThat(spans).extracting(SpanData::getSpanId).doesNotHaveDuplicates();
    assertThat(spans.get(3).getSpanId())
        .isEqualTo(SpanIds.step(RUN.id(), "pay", NOON.plusSeconds(2)));
  }

  @Test
  void tellWhenItWas() {
    assertThat(spans(flaky))
        .extracting(SpanData::getName, SpanData::getStartEpochNanos, SpanData::getEndEpochNanos)
        .contains(
            tuple("checkout", at(0.5), at(20.5)),
            tuple("attempt 1", at(1), at(3)),
            tuple("pay", at(2), at(3)),
            tuple("attempt 2", at(5), at(7)),
            tuple("undo", at(10), at(11)));
  }

  @Test
  void areErrors_whereTheShopIsToBlame_andWellWhereAllWasSeen() {
    List<SpanData> spans = spans(flaky);

    StatusData error = StatusData.create(StatusCode.ERROR, "Element \"pay button\" not found");
    assertThat(spans)
        .extracting(SpanData::getStatus)
        .containsExactly(
            StatusData.ok(),
            error,
            StatusData.ok(),
            error,
            StatusData.ok(),
            StatusData.ok(),
            StatusData.ok(),
            StatusData.ok(),
            StatusData.ok());
    assertThat(spans.get(3).getEvents())
        .extracting(EventData::getName, EventData::getEpochNanos, EventData::getAttributes)
        .containsExactly(
            tuple(
                "exception",
                at(3),
                Attributes.of(AttributeKey.stringKey("exception.message"), FAILURE)));
  }

  @Test
  void areNeither_whereTheMonitorCouldNotTell() {
    List<SpanData> spans =
        spans(
            result(
                RUN,
                List.of(
                    attempt(
                        1,
                        Verdict.INCONCLUSIVE,
                        "the browser crashed",
                        step(1, "pay", Leg.BROWSER, "the browser crashed"))),
                step(10, "cancel", Leg.MONITOR, "no browser could be had")));

    assertThat(spans).extracting(SpanData::getStatus).containsOnly(StatusData.unset());
    assertThat(spans.get(2).getEvents()).hasSize(1);
    assertThat(text(spans.get(0), "verdict")).isEqualTo("inconclusive");
    assertThat(text(spans.get(0), "failure")).isEqualTo("the browser crashed");
  }

  @Test
  void anUndoThatFailed_isAnErrorOfItsOwn() {
    List<SpanData> spans =
        spans(
            result(
                RUN,
                List.of(attempt(1, Verdict.PASSED, null)),
                step(9, "delete the e-mails", Leg.MAIL, null),
                step(10, "cancel", Leg.BROWSER, "no such order")));

    assertThat(spans)
        .extracting(span -> span.getStatus().getStatusCode())
        .containsExactly(
            StatusCode.OK, StatusCode.OK, StatusCode.ERROR, StatusCode.OK, StatusCode.ERROR);
    assertThat(flag(spans.get(0), "left_behind")).isTrue();
  }

  @Test
  void sayWhatElseIsKnown() {
    Step once =
        new Step(
            "place the order",
            StepStatus.SKIPPED,
            Leg.MAIL,
            NOON.plusSeconds(1),
            Duration.ofSeconds(1),
            null,
            Duration.ofMillis(1_250));
    HealthcheckResult down =
        new HealthcheckResult(
            "shipping", HealthState.DOWN, "status 503", Duration.ofMillis(3), NOON, NOON);
    RunResult result =
        new RunResult(
            RUN,
            List.of(attempt(1, Verdict.PASSED, null, once)),
            List.of(),
            true,
            Duration.ofSeconds(20),
            List.of(down),
            null);
    String id = SpanIds.step(RUN.id(), once.name(), once.startedAt());

    List<SpanData> spans = new RunSpans(RUN, origin(), Set.of(id)).of(result);

    SpanData run = spans.get(0);
    assertThat(List.of("run", "journey", "location", "token", "site", "verdict"))
        .extracting(key -> text(run, key))
        .containsExactly(
            RUN.id(), "checkout", "here", "hb-7f3k2q", "https://shop.example", "passed");
    assertThat(flag(run, "degraded")).isTrue();
    assertThat(flag(run, "flaky")).isFalse();
    assertThat(
            run.getAttributes().get(AttributeKey.stringArrayKey("journeybeat.healthchecks.unwell")))
        .containsExactly("shipping");
    SpanData step = spans.get(2);
    assertThat(List.of("step", "status", "leg", "run"))
        .extracting(key -> text(step, key))
        .containsExactly("place the order", "skipped", "mail", RUN.id());
    assertThat(flag(step, "once_only")).isTrue();
    assertThat(
            step.getAttributes().get(AttributeKey.doubleKey("journeybeat.mail.delivery.seconds")))
        .isEqualTo(1.25);
  }

  @Test
  void areApart_thoughStepsOfOneNameBeganAtOnce() {
    Step step = step(1, "look", Leg.BROWSER, null);

    assertThat(spans(result(RUN, List.of(attempt(1, Verdict.PASSED, null, step, step, step)))))
        .extracting(SpanData::getSpanId)
        .hasSize(5)
        .doesNotHaveDuplicates();
  }

  private static List<SpanData> spans(RunResult result) {
    return new RunSpans(result.run(), origin(), Set.of()).of(result);
  }

  private static Origin origin() {
    return new Origin("https://shop.example", Resource.empty());
  }

  private static long at(double second) {
    Instant moment = NOON.plusMillis(Math.round(second * 1_000));
    return moment.toEpochMilli() * 1_000_000;
  }

  private static String text(SpanData span, String key) {
    return String.valueOf(span.getAttributes().get(AttributeKey.stringKey("journeybeat." + key)));
  }

  private static boolean flag(SpanData span, String key) {
    return Boolean.TRUE.equals(
        span.getAttributes().get(AttributeKey.booleanKey("journeybeat." + key)));
  }
}
