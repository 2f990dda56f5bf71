package dev.journeybeat.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.crash.StoreView.OpenRun;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A monitor that was paused for longer than it had its customer must not act when it wakes. */
@Tag("alone")
class PausedMonitorIT {

  private static final Duration LEASE = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void whoWasTakenForDead_doesNothingMoreWithItsCustomer() throws Exception {
    HistorySettings settings =
        new HistorySettings(folder.resolve("history"), null, null, null, LEASE);
    Path configuration = folder.resolve("journeybeat.yaml");
    try (CrashWorld world = new CrashWorld(folder);
        StoreView store = new StoreView(settings);
        JvmMonitor paused = monitor(world, configuration, settings)) {
      OpenRun run =
          patiently()
              .until(() -> store.openRunAfter(Instant.EPOCH), Optional::isPresent)
              .orElseThrow();
      patiently().until(() -> store.underWay(run.id()).startsWith("JOURNEY, \"go to checkout"));
      pause(paused, store);

      try (JvmMonitor other = new JvmMonitor(folder, configuration, CrashOptions.DOCKER_GRACE)) {
        patiently().until(() -> store.isOver(run.id()));
        assertThat(store.verdict(run.id())).isEqualTo("INCONCLUSIVE");
        patiently().until(() -> store.openUndosOf(run.id()) == 0);
        other.stop();
      }
      int orders = world.ordersOf(store.token(run.id()));

      paused.signal("CONT");
      patiently().until(() -> store.runs() > 0 && store.passedAfter(run.startedAt()) > 0);
      paused.stop();

      assertThat(world.ordersOf(store.token(run.id()))).isEqualTo(orders);
      assertThat(store.verdict(run.id())).isEqualTo("INCONCLUSIVE");
      assertThat(world.ordersLeft()).isZero();
      assertThat(world.ordersPlacedTwice()).isZero();
    }
  }

  private JvmMonitor monitor(CrashWorld world, Path configuration, HistorySettings settings)
      throws IOException {
    Files.writeString(
        configuration,
        world.configuration(
            "  folder: " + settings.folder() + "\n  lease: " + LEASE.toSeconds() + "s",
            CrashOptions.DOCKER_GRACE));
    return new JvmMonitor(folder, configuration, CrashOptions.DOCKER_GRACE);
  }

  /** Not while it writes: what it has locked would stay so for all. */
  private static void pause(JvmMonitor monitor, StoreView store) {
    patiently()
        .until(
            () -> {
              monitor.signal("STOP");
              boolean isFree = store.canBeWritten();
              if (!isFree) {
                monitor.signal("CONT");
              }
              return isFree;
            });
  }

  private static ConditionFactory patiently() {
    return await()
        .dontCatchUncaughtExceptions()
        .pollInterval(Duration.ofMillis(50))
        .atMost(Duration.ofMinutes(2));
  }
}
