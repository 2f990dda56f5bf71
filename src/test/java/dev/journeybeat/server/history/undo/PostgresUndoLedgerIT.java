package dev.journeybeat.server.history.undo;

import dev.journeybeat.server.history.PostgresStores;
import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.sql.SQLException;

class PostgresUndoLedgerIT extends UndoLedgerContract {

  @Override
  HistorySettings emptyStore(Path folder) throws SQLException {
    return PostgresStores.fresh(folder);
  }
}
