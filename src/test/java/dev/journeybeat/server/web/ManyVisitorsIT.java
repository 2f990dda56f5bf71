package dev.journeybeat.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.ManyRuns;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty people look at once at what 50 journeys have left, while these go on. How long they wait
 * is printed for {@code bin/bench}.
 */
@Tag("alone")
class ManyVisitorsIT {

  private static final int RUNS = Integer.getInteger("journeybeat.test.visited-runs", 2_000);
  private static final int JOURNEYS = 50;
  private static final int AT_ONCE = 20;
  private static final int VISITS = Math.max(2 * AT_ONCE, Math.min(1_000, RUNS / 100));

  /** What is no page, goes on for ever, or shows what a browser sees now. */
  private static final Set<String> NOT_VISITED = Set.of("/events", "/login", "/runs/{id}/picture");

  /** One that waits, for it shares two cores with what is measured. */
  private final CloseableHttpClient client =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(AT_ONCE)
                  .setMaxConnTotal(AT_ONCE)
                  .build())
          .disableContentCompression()
          .build();

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
    world.has(journey(7), HealthState.UP, "status 200");
    server = world.startPatiently(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() throws IOException, InterruptedException {
    visitors.shutdownNow();
    client.close();
    monitor.shutdown();
    // A run that ends after the store's end would open it again.
    assertThat(monitor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    world.close();
  }

  @Test
  void areAnswered_whileRunsGoOn() throws Exception {
    Run last = withEvidence(journey(7));
    AtomicInteger more = new AtomicInteger(1);
    var unused =
        monitor.scheduleAtFixedRate(
            () -> another(more.incrementAndGet()), 0, 500, TimeUnit.MILLISECONDS);
    List<String> pages = pages(last);
    assertThat(pages).contains("/", "/api/v1/journeys", "/runs/" + last.id());
    // As it is on every day but the first.
    for (String page : pages) {
      visit(page, VISITS / 2);
    }
    for (String page : pages) {
      long[] waited = visit(page, VISITS);
      System.out.printf(
          "%-60s median %,4d ms, p95 %,4d ms%n",
          page, waited[waited.length / 2], waited[waited.length * 95 / 100]);
    }
  }

  /** All that the server knows how to read, of one journey and one of its runs. */
  private List<String> pages(Run run) {
    return server.routes().stream()
        .filter(route -> route.startsWith("GET "))
        .map(route -> route.substring("GET ".length()))
        .filter(route -> !NOT_VISITED.contains(route))
        .map(
            route ->
                route
                    .replace("/assets/{name}", "/assets/journeybeat.css")
                    .replace("/requests/{file}", "/requests/network.har")
                    .replace("/console/{file}", "/console/console.txt")
                    .replace("/evidence/{file}", "/evidence/screenshot.png")
                    .replace("{id}", run.id())
                    .replace("{moment}", run.firedAt().toString())
                    .replaceAll("[{<]name[}>]", run.journey()))
        .toList();
  }

  private Run withEvidence(String journey) throws IOException {
    Run run = world.run(journey, -1);
    Path evidence = Files.createDirectories(folder.resolve("evidence").resolve(run.id()));
    Files.write(evidence.resolve("screenshot.png"), new byte[60_000]);
    Files.writeString(
        evidence.resolve("console.txt"),
        "2026-01-01T12:00:00Z ERROR   shop.js:1 It is not defined\n");
    Files.writeString(evidence.resolve("network.har"), "{\"log\": {\"entries\": []}}");
    Step step = world.step(run, "open the shop", Leg.BROWSER, 1, "it should be open");
    world.ends(run, Verdict.FAILED, "it should be open", evidence, step);
    return run;
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

  private long visit(URI page) throws IOException {
    HttpGet request = new HttpGet(page);
    request.setHeader("Accept", "text/html");
    request.setHeader("Accept-Encoding", "gzip");
    long from = System.nanoTime();
    int status =
        client.execute(
            request,
            response -> {
              EntityUtils.consume(response.getEntity());
              return response.getCode();
            });
    assertThat(status).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - from).toMillis();
  }

  private static String journey(int number) {
    return String.format(Locale.ROOT, "journey-%02d", number);
  }
}
