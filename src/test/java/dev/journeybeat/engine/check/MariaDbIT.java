package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.Database;
import dev.journeybeat.api.InconclusiveException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf(
    value = "dev.journeybeat.engine.check.MariaDbServer#isInstalled",
    disabledReason = "MariaDB is not installed here: apt-get install mariadb-server")
class MariaDbIT {

  private static MariaDbServer server;

  private final LeapingClock clock = LeapingClock.standing();
  private Database shop;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, InterruptedException {
    server = MariaDbServer.start(folder);
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.stop();
  }

  @BeforeEach
  void fill() throws SQLException {
    server.shopDoes(
        "create or replace table stock (sku varchar(20), quantity int, hidden bool, until date,"
            + " changed datetime(3), price decimal(8, 2), note json)",
        "insert into stock values"
            + " ('HB-SPOON', 4, true, '2026-12-31', '2026-07-10 10:00:00.5', 9.90, '{\"a\": 1}')",
        "create or replace table secrets (secret text)",
        "grant select on shop.stock to heartbeat@localhost");
    shop = shop("mysql", "heart-secret");
  }

  @Test
  void awaits_whatTheShopWritesLater() throws SQLException {
    CompletableFuture<Void> check =
        CompletableFuture.runAsync(
            () -> shop.await("select quantity from stock where sku = ?", "HB-SPOON").isEqualTo(3));

    await().until(clock::isLookedAtAgain);
    assertThat(check).isNotDone();
    server.shopDoes("update stock set quantity = 3");

    assertThat(check).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void comparesByWorth() {
    shop.await("select hidden from stock").isEqualTo(true);
    shop.await("select hidden from stock").isEqualTo(1);
    shop.await("select price from stock").isEqualTo(9.9);
    shop.await("select until from stock").isEqualTo(LocalDate.of(2026, 12, 31));
    shop.await("select changed from stock")
        .isEqualTo(LocalDateTime.of(2026, 7, 10, 10, 0, 0, 500_000_000));
    shop.await("select note from stock").isEqualTo("{\"a\": 1}");
    shop.await("select count(*) from stock where changed < ?", LocalDateTime.of(2027, 1, 1, 0, 0))
        .isEqualTo(1);
  }

  @Test
  void isInconclusive_whenTheMonitorIsNotLetIn() {
    assertThatThrownBy(() -> shop("mariadb", "wrong").query("select 1"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessageContaining("database shop refuses the monitor: ")
        .hasMessageContaining("Access denied for user 'heartbeat'@'localhost'");
    assertThatThrownBy(() -> shop.query("select * from secrets"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessageContaining("SELECT command denied to user 'heartbeat'@'localhost'");
  }

  @Test
  void failsAtOnce_whenNoWaitingWouldMendTheQuery() {
    Database owned = shop("mariadb", "shop", "shop-secret");

    assertThatThrownBy(() -> owned.await("select 1 from stok").isEqualTo(1))
        .hasMessageContaining("Table 'shop.stok' doesn't exist");
    assertThatThrownBy(() -> owned.await("selct 1").isEqualTo(1))
        .hasMessageContaining("You have an error in your SQL syntax");
    assertThatThrownBy(() -> owned.await("select 1 from stock where sku = ?").isEmpty())
        .hasMessageContaining("Parameter at position 1 is not set");
    assertThatThrownBy(() -> owned.query("delete from stock"))
        .hasMessageContaining("Cannot execute statement in a READ ONLY transaction");
  }

  @Test
  void endsAtTheServerToo_whenAQueryHangs() {
    assertThatThrownBy(
            () -> shop.await("select sleep(60) from stock").withTimeout(Duration.ZERO).isEqualTo(1))
        .hasMessageContaining("found:    no answer within 1 s");

    Database owned = shop("mariadb", "shop", "shop-secret");
    await()
        .untilAsserted(
            () ->
                owned
                    .await(
                        """
                        select count(*) from information_schema.processlist
                        where info like 'select sleep%'""")
                    .withTimeout(Duration.ZERO)
                    .isEqualTo(0));
  }

  @Test
  void saysWhatItIs_toTheDoctor() {
    assertThat(databases("mysql", "heartbeat", "heart-secret").check("shop"))
        .matches("MariaDB 1\\d\\..*");
  }

  private Database shop(String scheme, String password) {
    return shop(scheme, "heartbeat", password);
  }

  private Database shop(String scheme, String username, String password) {
    return databases(scheme, username, password).get("shop");
  }

  private Databases databases(String scheme, String username, String password) {
    DatabaseSettings settings = Settings.database(server.url(scheme), username, password);
    return new Databases(Map.of("shop", settings), clock);
  }
}
