package dev.journeybeat.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids that follow from a run are the same wherever and whenever it is told of. */
class SpanIdsTest {

  private static final String RUN = "20261126-120000-7f3k2q";
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123456789Z");

  @Test
  void areWhatTheyWere() {
    // Of spans that collectors have already; another release must not make others of a run.
    assertThat(SpanIds.trace(RUN)).isEqualTo("a28d10ae9acce2b904b0a0f7a848fda8");
    assertThat(SpanIds.run(RUN)).isEqualTo("f99828dfe2b83c7c");
    assertThat(SpanIds.step(RUN, "open the shop", NOON)).isEqualTo("ccbd2d73a8594db0");
  }

  @Test
  void areValid_andDifferFromOneAnother() {
    List<String> spans =
        List.of(
            SpanIds.run(RUN),
            SpanIds.attempt(RUN, 1),
            SpanIds.attempt(RUN, 2),
            SpanIds.undo(RUN, NOON),
            SpanIds.step(RUN, "log in", NOON),
            SpanIds.step(RUN, "log in", NOON.plusMillis(1)),
            SpanIds.step(RUN, "log out", NOON),
            SpanIds.step("20261126-120000-7f3k2r", "log in", NOON),
            SpanIds.another(SpanIds.run(RUN)));

    assertThat(spans).allMatch(SpanId::isValid).doesNotHaveDuplicates();
    assertThat(SpanIds.trace(RUN)).matches(TraceId::isValid).isNotEqualTo(SpanIds.trace(RUN + "2"));
  }

  @Test
  void areTheSame_whenTheStoreHasRoundedTheTime() {
    assertThat(SpanIds.step(RUN, "log in", Instant.ofEpochMilli(NOON.toEpochMilli())))
        .isEqualTo(SpanIds.step(RUN, "log in", NOON));
  }
}
