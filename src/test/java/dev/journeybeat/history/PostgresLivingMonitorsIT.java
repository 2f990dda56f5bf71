package dev.journeybeat.history;

import java.nio.file.Path;
import java.sql.SQLException;

class PostgresLivingMonitorsIT extends LivingMonitorsContract {

  @Override
  HistorySettings emptyStore(Path folder) throws SQLException {
    return PostgresStores.fresh(folder);
  }
}
