package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.PASSED;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 healthchecks every 10 s beside journeys. How late they are, and what they cost, is printed
 * for {@code bin/bench}; that they look, and leave nothing, is asserted.
 */
@Tag("alone")
class ManyHealthchecksIT {

  private static final int COUNT = 500;
  private static final Duration PACE = Duration.ofSeconds(10);
  private static final Duration LASTING =
      Duration.ofSeconds(Integer.getInteger("journeybeat.test.healthcheck-seconds", 12));

  /** Enough of them for a median where that is asked for. */
  private static final int AT_LEAST = LASTING.compareTo(Duration.ofMinutes(1)) > 0 ? 10 : 1;

  private final List<Long> threads = new ArrayList<>();
  private final List<Long> descriptors = new ArrayList<>();

  @Test
  void lookInTime_andLeaveNothing(@TempDir Path folder) throws Exception {
    try (Heartbeat heartbeat =
        Heartbeat.start(folder, Path.of("journeys"), ManyHealthchecksIT::withMany)) {
      List<Duration> alone = runs(heartbeat, Duration.ZERO);
      long threadsBefore = threads.get(threads.size() - 1);
      long descriptorsBefore = descriptors.get(descriptors.size() - 1);
      heartbeat.serve(folder.resolve("pulse"));
      Instant from = Clock.systemUTC().instant();
      List<Duration> beside = runs(heartbeat, LASTING);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> heartbeat.healthchecks().last().size() >= COUNT);
      List<HealthcheckResult> last = heartbeat.healthchecks().last();
      heartbeat.closeMonitor();

      assertThat(last).hasSize(COUNT).allMatch(HealthcheckResult::isWell);
      List<Duration> lateness = lateness(folder, from);
      System.out.printf(
          "%d healthchecks every %d s for %d s: %d looks, late by p50 %s p99 %s max %s%n",
          COUNT,
          PACE.toSeconds(),
          LASTING.toSeconds(),
          lateness.size() + COUNT,
          at(lateness, 50),
          at(lateness, 99),
          at(lateness, 100));
      System.out.printf(
          "threads %d before, %d at most; descriptors %d before, %d at most;"
              + " a checkout alone: median %s of %d, beside them: median %s of %d%n",
          threadsBefore,
          max(threads),
          descriptorsBefore,
          max(descriptors),
          at(alone, 50),
          alone.size(),
          at(beside, 50),
          beside.size());
      assertThat(max(threads) - threadsBefore).as("at most 256 look at once").isLessThan(300);
    }
  }

  /** Checkouts, as many as there are in this time. */
  private List<Duration> runs(Heartbeat heartbeat, Duration lasting) throws IOException {
    List<Duration> took = new ArrayList<>();
    Instant end = Clock.systemUTC().instant().plus(lasting);
    while (took.size() < AT_LEAST || Clock.systemUTC().instant().isBefore(end)) {
      RunResult run = heartbeat.run("checkout");
      assertThat(run.verdict()).as(run.failure()).isEqualTo(PASSED);
      took.add(run.took());
      threads.add((long) ManagementFactory.getThreadMXBean().getPeakThreadCount());
      try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
        descriptors.add(open.count());
      }
    }
    return took;
  }

  private static String withMany(String text) {
    String shop = "http: {url: \"${demo:shop}/\", text: spoon}";
    String company = "http: {url: \"${demo:payment}/status\", json: {$.status: UP}}";
    String stock = "jdbc: {database: shop, query: select count(*) from stock}";
    String mail = "tcp: {host: localhost, port: \"${demo:imap-port}\"}";
    List<String> kinds = List.of(shop, company, company, stock, mail);
    String checks =
        IntStream.range(0, COUNT)
            .mapToObj(i -> "    check-%d: {%s}\n".formatted(i, kinds.get(i % kinds.size())))
            .collect(joining());
    return text.replaceFirst("(?s)  checks:\n.*?\nevidence:", "  checks:\nCHECKS\nevidence:")
        .replace("CHECKS", checks);
  }

  /** How much later than its pace each look began after the one before. */
  private static List<Duration> lateness(Path folder, Instant from) {
    HistorySettings settings =
        new HistorySettings(folder.resolve("history"), null, null, null, Duration.ofSeconds(30));
    try (History history = new History(settings, "https://shop.example", Clock.systemUTC())) {
      List<Duration> all = new ArrayList<>();
      for (int i = 0; i < COUNT; i++) {
        List<HealthcheckResult> looks = history.healthchecks("demo").of("check-" + i, from);
        assertThat(looks).isNotEmpty();
        for (int j = 1; j < looks.size(); j++) {
          Duration gap = Duration.between(looks.get(j - 1).lookedAt(), looks.get(j).lookedAt());
          Duration late = gap.minus(PACE);
          all.add(late.isNegative() ? Duration.ZERO : late);
        }
      }
      return all;
    }
  }

  private static String at(List<Duration> durations, int percent) {
    List<Duration> sorted = durations.stream().sorted().toList();
    return sorted.isEmpty()
        ? "-"
        : sorted.get((sorted.size() - 1) * percent / 100).toMillis() + " ms";
  }

  private static long max(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).max().orElseThrow();
  }
}
