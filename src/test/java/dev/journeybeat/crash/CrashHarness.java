package dev.journeybeat.crash;

import static org.awaitility.Awaitility.await;

import dev.journeybeat.crash.StoreView.OpenRun;
import dev.journeybeat.history.HistorySettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
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
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Clock clock = Clock.systemUTC();
  private final int kills;
  private final Random random;
  private final CrashWorld world;
  private final StoreView store;
  private final MonitorProcess monitor;

  private CrashHarness(
      int kills, long seed, CrashWorld world, StoreView store, MonitorProcess monitor) {
    this.kills = kills;
    this.random = new Random(seed);
    this.world = world;
    this.store = store;
    this.monitor = monitor;
  }

  /** {@code N [--postgres] [--seed S]}. */
  public static void main(String... arguments) throws Exception {
    List<String> given = List.of(arguments);
    if (given.isEmpty() || !given.get(0).matches("\\d+")) {
      System.err.println("usage: bin/crash-test N [--postgres] [--seed S]");
      System.exit(64);
    }
    int seed = given.indexOf("--seed");
    CrashReport report =
        run(
            Integer.parseInt(given.get(0)),
            given.contains("--postgres"),
            seed < 0 ? 1 : Long.parseLong(given.get(seed + 1)),
            Files.createTempDirectory("crash-test"));
    System.out.println(report);
    System.exit(report.clean() ? 0 : 1);
  }

  static CrashReport run(int kills, boolean onPostgres, long seed, Path folder) throws Exception {
    System.out.printf(
        "%d kills on %s, seed %d, in %s%n",
        kills, onPostgres ? "PostgreSQL" : "SQLite", seed, folder);
    try (EmbeddedPostgres postgres = onPostgres ? EmbeddedPostgres.start() : null;
        CrashWorld world = new CrashWorld(folder)) {
      HistorySettings settings = settings(folder, postgres);
      Path configuration = folder.resolve("journeybeat.yaml");
      Files.writeString(configuration, world.configuration(yaml(settings)));
      try (StoreView store = new StoreView(settings)) {
        MonitorProcess monitor = new MonitorProcess(folder, configuration);
        try {
          return new CrashHarness(kills, seed, world, store, monitor).perform();
        } finally {
          monitor.kill();
        }
      }
    }
  }

  private CrashReport perform() throws InterruptedException {
    awaiting("a first run that passed").until(() -> store.passedAfter(Instant.EPOCH) > 0);
    long length = store.quickestPassed();
    System.out.printf("A run takes %d ms%n%n", length);
    System.out.printf(
        Locale.ROOT, "%4s %9s  %-12s  %s%n", "kill", "after", "verdict", "what was under way");
    List<Double> moments = moments();
    for (int i = 0; i < kills; i++) {
      kill(i + 1, Math.round(moments.get(i) * length));
    }
    Instant lastKill = clock.instant();
    awaiting("a run that passed, and nothing left to undo")
        .until(() -> store.passedAfter(lastKill) > 0 && store.overdueUndos() == 0);
    monitor.stop();
    return new CrashReport(
        kills,
        store.runs(),
        store.failedRuns(),
        world.orders(),
        store.runsWithoutVerdict() + store.openUndos(),
        world.ordersLeft() + world.otherTraces(),
        world.ordersPlacedTwice(),
        world.chargesNotRefunded(),
        world.mailsLeft(),
        monitor.processesLeft());
  }

  /** One in each of as many equal parts of a run, in any order. */
  private List<Double> moments() {
    List<Double> moments = new ArrayList<>();
    for (int i = 0; i < kills; i++) {
      moments.add((i + random.nextDouble()) / kills);
    }
    Collections.shuffle(moments, random);
    return moments;
  }

  private void kill(int number, long afterMillis) throws InterruptedException {
    Instant from = clock.instant();
    OpenRun run =
        awaiting("a new run").until(() -> store.openRunAfter(from), Optional::isPresent).get();
    Instant moment = run.startedAt().plusMillis(afterMillis);
    awaiting("the moment").until(() -> !clock.instant().isBefore(moment));
    long after = Duration.between(run.startedAt(), clock.instant()).toMillis();
    boolean wasOver = store.isOver(run.id());
    monitor.kill();
    String underWay = wasOver ? "the run was over" : store.underWay(run.id());
    monitor.restart();
    awaiting("the verdict of " + run.id()).until(() -> store.isOver(run.id()));
    System.out.printf(
        Locale.ROOT, "%4d %6d ms  %-12s  %s%n", number, after, store.verdict(run.id()), underWay);
  }

  private ConditionFactory awaiting(String what) {
    // The demo's mail server throws when a client is killed.
    return await(what).dontCatchUncaughtExceptions().atMost(PATIENCE).pollInterval(POLL);
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
