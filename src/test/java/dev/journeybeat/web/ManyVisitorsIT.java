package dev.journeybeat.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.history.ManyRuns;
import dev.journeybeat.result.Run;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty people look at once at what 50 journeys have left, while these go on. How long they wait
 * is printed for {@code bin/bench}.
 */
class ManyVisitorsIT {

  private static final int RUNS = Integer.getInteger("journeybeat.test.visited-runs", 2_000);
  private static final int JOURNEYS = 50;
  private static final int AT_ONCE = 20;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE);
  private final ScheduledExecutorService monitor = Executors.newSingleThreadScheduledExecutor();

  @TempDir private Path folder;
  private WebWorld world;
  private WebServer server;

  @BeforeEach
  void fill() {
    world = new WebWorld(folder);
    new ManyRuns(world.history.store(), JOURNEYS, world.clock.instant()).add(RUNS);
    for (int i = 0; i < JOURNEYS; i++) {
      world.plans(journey(i));
    }
    server = world.startPatiently(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    visitors.shutdownNow();
    monitor.shutdownNow();
    world.close();
  }

  @Test
  void areAnswered_whileRunsGoOn() throws Exception {
    Run last = world.passes(journey(7), -1);
    AtomicInteger more = new AtomicInteger(1);
    var unused =
        monitor.scheduleAtFixedRate(
            () -> another(more.incrementAndGet()), 0, 500, TimeUnit.MILLISECONDS);
    for (String page :
        List.of(
            "/", "/journeys/" + last.journey(), "/runs/" + last.id(), "/assets/journeybeat.css")) {
      visit(page, RUNS / 100);
      long[] waited = visit(page, Math.max(AT_ONCE, Math.min(1_000, RUNS / 100)));
      System.out.printf(
          "%s: median %,d ms, p95 %,d ms%n",
          page, waited[waited.length / 2], waited[waited.length * 95 / 100]);
    }
  }

  private void another(int number) {
    world.passes(journey(number % JOURNEYS), -number);
  }

  /** How long each waited, in milliseconds, the shortest first. */
  private long[] visit(String page, int times) throws Exception {
    List<Callable<Long>> visits = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      visits.add(() -> visit(server.address().resolve(page)));
    }
    long[] waited = new long[times];
    int at = 0;
    for (Future<Long> visit : visitors.invokeAll(visits)) {
      waited[at++] = visit.get();
    }
    Arrays.sort(waited);
    return waited;
  }

  private long visit(URI page) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(page)
            .header("Accept", "text/html")
            .header("Accept-Encoding", "gzip")
            .build();
    long from = System.nanoTime();
    assertThat(client.send(request, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - from).toMillis();
  }

  private static String journey(int number) {
    return String.format(Locale.ROOT, "journey-%02d", number);
  }
}
