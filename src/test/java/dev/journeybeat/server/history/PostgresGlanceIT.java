package dev.journeybeat.server.history;

import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.sql.SQLException;

class PostgresGlanceIT extends GlanceContract {

  @Override
  HistorySettings emptyStore(Path folder) throws SQLException {
    return PostgresStores.fresh(folder);
  }
}
