package dev.journeybeat.server.history;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.store.MonitorLocks;
import dev.journeybeat.server.history.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Several monitors with one store. */
abstract class StoreContract {

  final MovableClock clock = new MovableClock();
  private final List<History> open = new ArrayList<>();

  @TempDir Path folder;
  HistorySettings settings;

  abstract HistorySettings emptyStore(Path folder) throws Exception;

  @BeforeEach
  void makeStore() throws Exception {
    settings = emptyStore(folder);
  }

  @AfterEach
  void close() {
    open.forEach(History::close);
  }

  /** One more monitor. */
  History monitor() {
    History history = new History(settings, "https://shop.example", clock);
    open.add(history);
    return history;
  }

  /** What the operating system does when a process ends. */
  void dies(String monitor) {
    new MonitorLocks(folder, new Store(settings, clock)).release(monitor);
  }

  String nameOf(History history) {
    return history.monitor();
  }
}
