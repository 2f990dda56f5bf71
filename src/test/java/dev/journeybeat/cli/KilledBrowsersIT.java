package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.demo.Books;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many checkouts in a row, in every fifth of which the browser or its driver is killed. */
class KilledBrowsersIT {

  /** More of them by bin/bench. */
  private static final int RUNS = Integer.getInteger("journeybeat.test.killed-runs", 5);

  private static final int EVERY = 5;

  /** About as long as a run takes with its undo. */
  private static final int RUN_MILLIS = 6000;

  /** One for the run, one for what is put right meanwhile. */
  private static final int BROWSERS = 2;

  /** An idle Chromium starts and ends services of its own; they do not add up. */
  private static final int OWN_AFFAIRS = 2;

  private final Random random = new Random(RUNS);
  private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
  private Heartbeat heartbeat;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    heartbeat = Heartbeat.start(folder);
  }

  @AfterEach
  void stop() {
    killer.shutdownNow();
    heartbeat.close();
    await().untilAsserted(() -> assertThat(BrowserProcesses.count()).isZero());
  }

  @Test
  void eachRunHasItsVerdict_andNothingPilesUp() {
    Books books = new Books(heartbeat.world());
    int stock = books.stock("HB-SPOON");
    heartbeat.run("checkout");
    long processes = BrowserProcesses.count();
    long heap = heapInUse();
    Map<Verdict, Integer> undisturbed = new EnumMap<>(Verdict.class);
    Map<Verdict, Integer> disturbed = new EnumMap<>(Verdict.class);
    List<String> surprises = new ArrayList<>();

    for (int i = 1; i <= RUNS; i++) {
      boolean kills = i % EVERY == 0;
      if (kills) {
        killSomething();
      }
      RunResult run = heartbeat.run("checkout");
      (kills ? disturbed : undisturbed).merge(run.verdict(), 1, Integer::sum);
      boolean fits = run.verdict() == PASSED || (kills && run.verdict() == INCONCLUSIVE);
      if (!fits) {
        surprises.add("run %d %s: %s".formatted(i, run.verdict(), run.failure()));
      }
    }
    await()
        .atMost(Duration.ofMinutes(3))
        .untilAsserted(() -> assertThat(heartbeat.openUndos()).isEmpty());

    System.out.printf(
        "%d checkouts, undisturbed %s, killed %s; browser processes %d before, %d after;"
            + " heap %d MB before, %d MB after%n",
        RUNS, undisturbed, disturbed, processes, BrowserProcesses.count(), heap, heapInUse());
    assertThat(surprises).isEmpty();
    assertThat(BrowserProcesses.count()).isLessThanOrEqualTo(BROWSERS * (processes + OWN_AFFAIRS));
    assertThat(books.number("select count(*) from orders where state <> 'CANCELLED'")).isZero();
    assertThat(books.stock("HB-SPOON")).isEqualTo(stock);
  }

  /** At some moment of the run that now begins. */
  private void killSomething() {
    boolean driver = random.nextBoolean();
    var unused =
        killer.schedule(
            () ->
                Stream.of(driver ? BrowserProcesses.driver() : BrowserProcesses.browser())
                    .flatMap(process -> process.stream())
                    .forEach(ProcessHandle::destroyForcibly),
            random.nextInt(RUN_MILLIS),
            TimeUnit.MILLISECONDS);
  }

  /** In MB, garbage aside. */
  private static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }
}
