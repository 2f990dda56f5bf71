package dev.journeybeat.server.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sign of life means that the scheduler fired and a real store could be written. */
class HeartbeatIT {

  private final MovableClock clock = new MovableClock();

  @TempDir private Path folder;

  @Test
  void tellsThatAllIsWell() throws IOException {
    beat(folder.resolve("history"));

    assertThat(health(Duration.ofSeconds(3)))
        .isEqualTo(new Health(true, "the scheduler fired and the store was written 3 s ago"));
  }

  @Test
  void tellsThatTheSchedulerHasStopped() throws IOException {
    beat(folder.resolve("history"));

    assertThat(health(Duration.ofSeconds(41)))
        .isEqualTo(
            new Health(
                false, "the scheduler has not fired, or nothing could be written, for 41 s"));
  }

  @Test
  void tellsWhatIsWrongWithTheStore() throws IOException {
    Path history = Files.createDirectory(folder.resolve("history"));
    Files.writeString(history.resolve("journeybeat.db"), "this is no database, ".repeat(100));
    beat(history);

    Health health = health(Duration.ZERO);
    assertThat(health.well()).isFalse();
    assertThat(health.text())
        .startsWith("the store " + history.resolve("journeybeat.db") + " can't be used: ")
        .contains("damaged");
  }

  @Test
  void tellsThatThereIsNoMonitor() {
    assertThat(health(Duration.ZERO))
        .isEqualTo(new Health(false, "no monitor is running here: there is no " + file()));
  }

  @Test
  void knowsItInItsOwnProcess_untilItIsTooOld() throws IOException {
    Heartbeat heartbeat = beat(folder.resolve("history"));

    assertThat(heartbeat.schedulerTrouble()).isEmpty();
    assertThat(heartbeat.storeTrouble()).isEmpty();
    clock.move(Duration.ofSeconds(41));
    assertThat(heartbeat.schedulerTrouble()).contains("the scheduler has not fired for 41 s");
    assertThat(heartbeat.storeTrouble()).contains("the store has not been written for 41 s");
  }

  @Test
  void tellsAnybodyWhatIsWrongWithTheStore_butNotWhereItIs() throws IOException {
    Path history = Files.createDirectory(folder.resolve("history"));
    Files.writeString(history.resolve("journeybeat.db"), "this is no database, ".repeat(100));

    assertThat(beat(history).storeTrouble())
        .contains(
            "the store can't be used: the file is damaged; move it away, then restore a backup or"
                + " start empty");
  }

  @Test
  void remembersForAWhileWhatOthersCouldNotStore() throws IOException {
    Store store = store(folder.resolve("history"));
    Heartbeat heartbeat = beat(store);
    Files.delete(folder.resolve("history/journeybeat.db"));
    Files.createDirectory(folder.resolve("history/journeybeat.db"));

    assertThatThrownBy(() -> store.read(handle -> 1)).isInstanceOf(StoreException.class);

    assertThat(heartbeat.storeTrouble())
        .contains("the store can't be used: the file can't be opened or created");
    clock.move(Duration.ofSeconds(21));
    assertThat(heartbeat.storeTrouble()).isEmpty();
  }

  @Test
  void leavesNoSign_whenTheMonitorHasStopped() throws IOException {
    beat(folder.resolve("history")).close();

    assertThat(file()).doesNotExist();
  }

  private Heartbeat beat(Path history) {
    return beat(store(history));
  }

  private Store store(Path history) {
    return new Store(new HistorySettings(history, null, null, null, Duration.ofSeconds(30)), clock);
  }

  private Heartbeat beat(Store store) {
    Heartbeat heartbeat = new Heartbeat(file(), store, () -> {}, clock);
    heartbeat.beat();
    await().until(() -> Files.exists(file()));
    store.close();
    return heartbeat;
  }

  private Health health(Duration later) {
    return Health.of(file(), Clock.fixed(clock.instant().plus(later), ZoneOffset.UTC));
  }

  private Path file() {
    return folder.resolve("data/pulse");
  }
}
