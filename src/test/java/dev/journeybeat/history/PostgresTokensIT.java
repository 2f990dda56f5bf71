package dev.journeybeat.history;

import java.nio.file.Path;
import java.sql.SQLException;

class PostgresTokensIT extends TokensContract {

  @Override
  HistorySettings emptyStore(Path folder) throws SQLException {
    return PostgresStores.fresh(folder);
  }
}
