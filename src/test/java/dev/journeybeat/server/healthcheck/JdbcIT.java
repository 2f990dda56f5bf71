package dev.journeybeat.server.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.journeybeat.engine.check.DatabaseSettings;
import dev.journeybeat.engine.check.MariaDbServer;
import dev.journeybeat.engine.check.OneLook;
import dev.journeybeat.engine.check.PostgresServer;
import dev.journeybeat.engine.check.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcIT {

  @Test
  void looksIntoPostgresql() throws Exception {
    try (PostgresServer server = new PostgresServer()) {
      server.hasStock();
      server.shopDoes("create role heartbeat login password 'heart-secret'");
      server.asksForPassword("heartbeat");
      DatabaseSettings shop = Settings.database(server.url(), "postgres", null);

      assertThat(look(shop, "select quantity from stock where sku = 'HB-SPOON'", "4"))
          .isEqualTo("1 row: (quantity = 4)");
      assertThat(look(shop, "select quantity from stock where sku = 'HB-SPOON'", "5"))
          .isEqualTo("1 row: (quantity = 4); expected \"5\"");
      assertThat(look(shop, "select 1 from stock where sku = 'HB-FORK'", "1"))
          .isEqualTo("no row; expected \"1\"");
      assertThat(look(shop, "select sku from stock", null))
          .isEqualTo("2 rows: (sku = \"HB-SPOON\"), (sku = \"HB-LADLE\")");
      assertThat(look(shop, "select nothing", null)).contains("\"nothing\" does not exist");
      assertThat(look(shop, "update stock set quantity = 0", null)).contains("read-only");
      assertThat(look(shop, "select pg_sleep(60)", null)).isEqualTo("no answer within 1 s");
      assertThat(look(Settings.database(server.url(), "heartbeat", "wrong"), "select 1", null))
          .isEqualTo("refused: FATAL: password authentication failed for user \"heartbeat\"");
    }
  }

  @Test
  void looksIntoMariaDb(@TempDir Path folder) throws Exception {
    assumeTrue(MariaDbServer.isInstalled(), "MariaDB is not installed");
    MariaDbServer server = MariaDbServer.start(folder);
    try {
      DatabaseSettings shop = Settings.database(server.url("mariadb"), "heartbeat", "heart-secret");
      server.shopDoes(
          "create table stock (sku varchar(20), quantity int)",
          "insert into stock values ('HB-SPOON', 4)",
          "grant select on shop.* to heartbeat@localhost");

      assertThat(look(shop, "select quantity from stock", "4")).isEqualTo("1 row: (quantity = 4)");
      assertThat(look(shop, "select sleep(60)", null)).isEqualTo("no answer within 1 s");
      assertThat(
              look(Settings.database(server.url("mysql"), "heartbeat", "wrong"), "select 1", null))
          .startsWith("refused: ")
          .contains("Access denied for user 'heartbeat'");
    } finally {
      server.stop();
    }
  }

  private static String look(DatabaseSettings database, String query, @Nullable String expects) {
    boolean slow = query.contains("sleep");
    return OneLook.at(
            new Jdbc("shop", query, expects),
            slow ? Duration.ofSeconds(1) : OneLook.TIMEOUT,
            Map.of("shop", database))
        .reason();
  }
}
