package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteIT {

  private final LeapingClock clock = LeapingClock.standing();
  private Path folder;
  private Connection shopsOwn;
  private Databases databases;
  private Database shop;

  @BeforeEach
  void open(@TempDir Path empty) throws SQLException {
    folder = empty;
    String url = "jdbc:sqlite:" + folder.resolve("shop.db");
    shopsOwn = DriverManager.getConnection(url);
    shopDoes("create table orders (number text, paid boolean, placed timestamp, total real)");
    shopDoes("insert into orders values ('HB-1', 0, '2026-07-10 10:00:00', 12.5)");
    databases = new Databases(Map.of("shop", Settings.database(url)), clock);
    shop = databases.get("shop");
  }

  @AfterEach
  void close() throws SQLException {
    shopsOwn.close();
    databases.close();
  }

  @Test
  void awaits_whatTheShopWritesLater() throws SQLException {
    CompletableFuture<Void> check =
        CompletableFuture.runAsync(
            () -> shop.await("select paid from orders where number = ?", "HB-1").isEqualTo(true));

    await().until(clock::isLookedAtAgain);
    assertThat(check).isNotDone();
    shopDoes("update orders set paid = 1");

    assertThat(check).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void waits_whileTheShopHasTheFileForItself() throws SQLException {
    shopDoes("begin exclusive");
    CompletableFuture<Void> check =
        CompletableFuture.runAsync(() -> shop.await("select total from orders").isEqualTo(20));
    await().until(clock::isLookedAtAgain);
    shopDoes("update orders set total = 20");
    shopDoes("commit");

    assertThat(check).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void reads_whileTheShopWritesToItsLog() throws SQLException {
    shopDoes("pragma journal_mode = wal");
    shopDoes("begin immediate");
    shopDoes("insert into orders (number) values ('HB-2')");

    shop.await("select count(*) from orders").isEqualTo(1);
    shopDoes("commit");
    shop.await("select count(*) from orders").isEqualTo(2);
  }

  @Test
  void comparesWhatSqliteKeepsInItsOwnWay() {
    shop.await("select paid from orders").isEqualTo(false);
    shop.await("select total from orders").isEqualTo(12.5f);
    shop.await("select placed from orders").isEqualTo(LocalDateTime.of(2026, 7, 10, 10, 0));
    shop.await("select placed from orders").isEqualTo(Instant.parse("2026-07-10T10:00:00Z"));
    shop.await("select placed from orders").isEqualTo("2026-07-10 10:00:00");
    assertThat(shop.query("select number, total from orders"))
        .containsExactly(Map.of("number", "HB-1", "total", 12.5));
  }

  @Test
  void failsAtOnce_whenNoWaitingWouldMendTheQuery() {
    assertThatThrownBy(() -> shop.await("select 1 from order_lines").isEqualTo(1))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            database shop should answer as expected
              expected: 1
              found:    [SQLITE_ERROR] SQL error or missing database (no such table: order_lines)
              waited:   0 ms
              query:    select 1 from order_lines""");
    assertThatThrownBy(() -> shop.query("delete from orders"))
        .hasMessageContaining("[SQLITE_READONLY]");
    assertThatThrownBy(() -> shop.query("select 1", "too many"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected: an answer");
  }

  @Test
  void ends_whenAQueryHangs() {
    String endless =
        "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n";

    assertThatThrownBy(() -> shop.await(endless).withTimeout(Duration.ZERO).isEqualTo(1))
        .hasMessageContaining("found:    no answer within 1 s");
    await().until(() -> threadsBusyIn("org.sqlite") == 0);
  }

  @Test
  void saysWhy_whenThereIsNoFile() {
    Databases none =
        new Databases(
            Map.of("shop", Settings.database("jdbc:sqlite:" + folder.resolve("none.db"))), clock);

    assertThatThrownBy(() -> none.check("shop"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "database shop cannot be used: [SQLITE_CANTOPEN] Unable to open the database file"
                + " (unable to open database file). See databases.shop in the configuration");
    assertThat(folder.resolve("none.db")).doesNotExist();
  }

  @Test
  void saysWhatItIs_toTheDoctor() {
    assertThat(databases.check("shop")).matches("SQLite 3\\..*");
  }

  private static long threadsBusyIn(String library) {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .filter(frame -> frame.getClassName().startsWith(library))
        .count();
  }

  private void shopDoes(String sql) throws SQLException {
    try (Statement statement = shopsOwn.createStatement()) {
      statement.execute(sql);
    }
  }
}
