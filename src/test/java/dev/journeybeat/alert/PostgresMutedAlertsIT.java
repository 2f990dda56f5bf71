package dev.journeybeat.alert;

import dev.journeybeat.history.HistorySettings;
import dev.journeybeat.history.PostgresStores;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresMutedAlertsIT extends MutedAlertsContract {

  private static PostgresStores postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = new PostgresStores();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Override
  HistorySettings emptyStore(Path folder) throws SQLException {
    return postgres.fresh(folder);
  }
}
