package dev.journeybeat.server.trace;

import static dev.journeybeat.server.trace.SampleTraces.passed;
import static dev.journeybeat.server.trace.SampleTraces.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.result.Run;
import dev.journeybeat.server.trace.RunSpans.Origin;
import dev.journeybeat.settings.Secret;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A collector that is away is nobody's trouble for long, and nothing is told twice of it. */
@Timeout(180)
class SpanExportQueueTest {

  private static final String KEPT = "WARN Traces can't be delivered, the newest are kept: ";

  private final List<String> log = new CopyOnWriteArrayList<>();
  private final TestCollector collector = new TestCollector();

  @AfterEach
  void close() {
    collector.close();
  }

  @Test
  void deliversWithTheHeaders_andHasNothingToSay() {
    TraceSettings settings =
        new TraceSettings(
            collector.address(),
            Map.of("Authorization", new Secret("Bearer spoon")),
            "heartbeat",
            true,
            null);
    try (SpanExportQueue exportQueue = exportQueue(settings, Duration.ofMillis(20))) {
      exportQueue.take(trace(run("one")));
      await().until(() -> !collector.spans().isEmpty());
    }

    assertThat(collector.spans()).extracting(TestCollector.Told::name).contains("open the shop");
    assertThat(collector.authorizations()).containsExactly("Bearer spoon");
    assertThat(log).isEmpty();
  }

  @Test
  void keepsTraces_whileTheCollectorIsAway_andSaysSoOnce() {
    collector.answers(503);
    try (SpanExportQueue exportQueue =
        exportQueue(SampleTraces.settings(collector), Duration.ofMillis(20))) {
      exportQueue.take(trace(run("one")));
      exportQueue.take(trace(run("two")));
      await().until(() -> collector.asked() > 3);
      collector.answers(200);
      await().until(() -> runs().equals(List.of("one", "two")));
      await().until(() -> log.size() > 1);
    }

    assertThat(log)
        .containsExactly(
            KEPT + "the collector answered status 503", "INFO Traces are delivered again");
  }

  @Test
  void doesNotSendAgain_whatTheCollectorRefuses() {
    collector.answers(401);
    try (SpanExportQueue exportQueue =
        exportQueue(SampleTraces.settings(collector), Duration.ofMillis(20))) {
      exportQueue.take(trace(run("one")));
      exportQueue.take(trace(run("two")));
      await().until(() -> collector.asked() == 2);
      await().until(() -> log.size() == 1);
      collector.answers(200);
      exportQueue.take(trace(run("three")));
      await().until(() -> log.size() == 2);
    }

    assertThat(runs()).containsExactly("three");
    assertThat(log)
        .containsExactly(
            "WARN Traces can't be delivered and are lost: the collector answered status 401",
            "INFO Traces are delivered again; traces lost: 2");
  }

  @Test
  void keepsTheNewest_whenThereAreTooMany() {
    collector.answers(503);
    try (SpanExportQueue exportQueue =
        exportQueue(SampleTraces.settings(collector), Duration.ofMillis(300))) {
      exportQueue.take(trace(run("first")));
      await().until(() -> log.size() == 1);
      List<SpanData> hundred = Collections.nCopies(100, trace(run("large")).get(0));
      for (int i = 0; i < SpanExportQueue.MOST / 100; i++) {
        exportQueue.take(hundred);
      }
      exportQueue.take(trace(run("last")));
      collector.answers(200);
      await().until(() -> runs().contains("last"));
      await().until(() -> log.size() == 2);
    }

    assertThat(runs()).containsExactly("large", "last");
    assertThat(collector.spans()).hasSize(SpanExportQueue.MOST - 100 + 3);
    assertThat(log.get(1)).isEqualTo("INFO Traces are delivered again; traces lost: 2");
  }

  @Test
  void neverWaits_andEndsSoon_whenTheCollectorDoesNotAnswer() {
    collector.answers(TestCollector.SILENCE);
    long begin = System.nanoTime();
    try (SpanExportQueue exportQueue =
        exportQueue(SampleTraces.settings(collector), Duration.ofMillis(20))) {
      exportQueue.take(trace(run("one")));
      exportQueue.take(trace(run("two")));
      assertThat(since(begin)).isLessThan(Duration.ofSeconds(1));
      await().until(() -> collector.asked() == 1);
    }

    assertThat(since(begin)).isLessThan(Duration.ofSeconds(6));
    assertThat(log)
        .containsExactly(
            KEPT + "no reply within 10 s", "WARN Traces that could not be delivered: 2");
  }

  @Test
  void saysWhy_whenNobodyListens() {
    TraceSettings settings = SampleTraces.settings(collector);
    collector.close();
    try (SpanExportQueue exportQueue = exportQueue(settings, Duration.ofMillis(20))) {
      exportQueue.take(trace(run("one")));
      await().until(() -> !log.isEmpty());
    }

    assertThat(log)
        .containsExactly(KEPT + "connection refused", "WARN Traces that could not be delivered: 1");
  }

  @Test
  void bringsWhatThereIs_whenItEnds() {
    try (SpanExportQueue exportQueue =
        exportQueue(SampleTraces.settings(collector), Duration.ofMillis(20))) {
      for (int i = 0; i < 20; i++) {
        exportQueue.take(trace(run("run " + i)));
      }
    }

    assertThat(runs()).hasSize(20);
  }

  private SpanExportQueue exportQueue(TraceSettings settings, Duration pause) {
    return new SpanExportQueue(
        new Collector(settings, Duration.ofSeconds(10)),
        new SpanExportLog(line -> log.add("WARN " + line), line -> log.add("INFO " + line)),
        pause);
  }

  private List<String> runs() {
    return collector.spans().stream().map(span -> span.attribute("run")).distinct().toList();
  }

  private static List<SpanData> trace(Run run) {
    Origin origin = new Origin("https://shop.example", Resource.empty());
    return new RunSpans(run, origin, Set.of()).of(passed(run));
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
