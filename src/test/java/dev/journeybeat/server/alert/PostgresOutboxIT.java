package dev.journeybeat.server.alert;

import dev.journeybeat.server.history.PostgresStores;
import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.sql.SQLException;

class PostgresOutboxIT extends OutboxContract {

  @Override
  HistorySettings emptyStore(Path folder) throws SQLException {
    return PostgresStores.fresh(folder);
  }
}
