package dev.journeybeat.server.history;

import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.time.Duration;

class SqliteTrendsIT extends TrendsContract {

  @Override
  HistorySettings emptyStore(Path folder) {
    return new HistorySettings(folder, null, null, null, Duration.ofSeconds(30));
  }
}
