package dev.journeybeat.undo;

import dev.journeybeat.history.HistorySettings;
import dev.journeybeat.history.PostgresStores;
import java.nio.file.Path;
import java.sql.SQLException;

class PostgresUndoLedgerIT extends UndoLedgerContract {

  @Override
  HistorySettings emptyStore(Path folder) throws SQLException {
    return PostgresStores.fresh(folder);
  }
}
