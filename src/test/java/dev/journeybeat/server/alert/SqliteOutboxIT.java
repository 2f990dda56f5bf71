package dev.journeybeat.server.alert;

import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.time.Duration;

class SqliteOutboxIT extends OutboxContract {

  @Override
  HistorySettings emptyStore(Path folder) {
    return new HistorySettings(folder, null, null, null, Duration.ofSeconds(30));
  }
}
