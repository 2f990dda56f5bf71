package dev.journeybeat.crash;

import static org.awaitility.Awaitility.await;

import dev.journeybeat.crash.StoreView.OpenRun;
import dev.journeybeat.server.history.store.HistorySettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Kills the monitor at moments spread evenly over a run, and asks everybody afterwards what it left
 * behind. This process is the world; the monitor is another.
 */
public final class CrashHarness {

  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration TIMEOUT = Duration.ofMinutes(4);

  private final Clock clock = Clock.systemUTC();
  private final CrashOptions options;
  private final Random random;
  private final CrashWorld world;
  private final StoreView store;
  private final MonitorProcess monitor;
  private final List<Duration> endings = new ArrayList<>();
  private int leftOpenByStop;

  private CrashHarness(
      CrashOptions options, CrashWorld world, StoreView store, MonitorProcess monitor) {
    this.options = options;
    this.random = new Random(options.seed());
    this.world = world;
    this.store = store;
    this.monitor = monitor;
  }

  static CrashReport run(CrashOptions options, Path folder) throws Exception {
    System.out.printf("%s, in %s%n", options, folder);
    try (EmbeddedPostgres postgres = options.onPostgres() ? EmbeddedPostgres.start() : null;
        CrashWorld world = new CrashWorld(folder)) {
      HistorySettings settings = settings(folder, postgres);
      Path configuration = folder.resolve("journeybeat.yaml");
      Files.writeString(configuration, world.configuration(yaml(settings), options.grace()));
      try (StoreView store = new StoreView(settings);
          MonitorProcess monitor = monitor(options, folder, configuration)) {
        CrashHarness harness = new CrashHarness(options, world, store, monitor);
        harness.perform();
        return harness.report(ProcessesLeft.naming(folder));
      }
    }
  }

  private static MonitorProcess monitor(CrashOptions options, Path folder, Path configuration)
      throws IOException {
    return options.inContainer()
        ? new ContainerMonitor(folder, configuration, options.grace())
        : new JvmMonitor(folder, configuration, options.grace());
  }

  private void perform() throws InterruptedException {
    awaiting("a first run that passed").until(() -> store.passedAfter(Instant.EPOCH) > 0);
    long length = store.quickestPassed();
    System.out.printf("A run takes %d ms%n%n", length);
    System.out.printf(
        Locale.ROOT, "%4s %9s  %-12s  %s%n", "end", "after", "verdict", "what was under way");
    List<Double> moments = moments();
    for (int i = 0; i < options.ends(); i++) {
      end(i + 1, Math.round(moments.get(i) * length));
    }
    Instant lastEnd = clock.instant();
    awaiting("a run that passed, and nothing left to undo")
        .until(() -> store.passedAfter(lastEnd) > 0 && store.overdueUndos() == 0);
    monitor.stop();
  }

  private CrashReport report(long processesLeft) {
    return new CrashReport(
        options.ends(),
        store.runs(),
        store.failedRuns(),
        world.orders(),
        Collections.max(endings),
        options.grace(),
        leftOpenByStop,
        store.runsWithoutVerdict() + store.openUndos(),
        world.ordersLeft() + world.otherTraces(),
        world.ordersPlacedTwice(),
        world.chargesNotRefunded(),
        world.mailsLeft(),
        processesLeft);
  }

  /** One in each of as many equal parts of a run, in any order. */
  private List<Double> moments() {
    List<Double> moments = new ArrayList<>();
    for (int i = 0; i < options.ends(); i++) {
      moments.add((i + random.nextDouble()) / options.ends());
    }
    Collections.shuffle(moments, random);
    return moments;
  }

  private void end(int number, long afterMillis) throws InterruptedException {
    Instant from = clock.instant();
    OpenRun run =
        awaiting("a new run").until(() -> store.openRunAfter(from), Optional::isPresent).get();
    Instant moment = run.startedAt().plusMillis(afterMillis);
    awaiting("the moment").until(() -> !clock.instant().isBefore(moment));
    long after = Duration.between(run.startedAt(), clock.instant()).toMillis();
    String underWay = store.isOver(run.id()) ? "the run was over" : store.underWay(run.id());
    endings.add(monitor.end(options.ending()));
    if (options.ending() == Ending.TERM && !store.isOver(run.id())) {
      leftOpenByStop++;
    }
    monitor.restart();
    awaiting("the verdict of " + run.id()).until(() -> store.isOver(run.id()));
    System.out.printf(
        Locale.ROOT, "%4d %6d ms  %-12s  %s%n", number, after, store.verdict(run.id()), underWay);
  }

  private ConditionFactory awaiting(String what) {
    // The demo's mail server throws when a client is killed.
    return await(what).dontCatchUncaughtExceptions().atMost(TIMEOUT).pollInterval(POLL);
  }

  private static HistorySettings settings(Path folder, @Nullable EmbeddedPostgres postgres) {
    return new HistorySettings(
        folder.resolve("history"),
        postgres == null
            ? null
            : postgres.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", ""),
        postgres == null ? null : "postgres",
        null,
        Duration.ofSeconds(30));
  }

  private static String yaml(HistorySettings settings) {
    String folder = "  folder: " + settings.folder();
    return settings.url() == null
        ? folder
        : folder + "\n  url: " + settings.url() + "\n  username: " + settings.username();
  }
}
