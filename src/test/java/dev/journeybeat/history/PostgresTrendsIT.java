package dev.journeybeat.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresTrendsIT extends TrendsContract {

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
