package dev.journeybeat.alert;

import dev.journeybeat.history.HistorySettings;
import dev.journeybeat.history.PostgresStores;
import java.nio.file.Path;
import java.sql.SQLException;

class PostgresMutedAlertsIT extends MutedAlertsContract {

  @Override
  HistorySettings emptyStore(Path folder) throws SQLException {
    return PostgresStores.fresh(folder);
  }
}
