package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.Database;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresIT {

  private static PostgresServer postgres;

  private final LeapingClock clock = LeapingClock.standing();
  private Database shop;

  @BeforeAll
  static void start() throws IOException {
    postgres = new PostgresServer();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void fill() throws SQLException {
    postgres.hasStock();
    shop = postgres.shop(clock);
  }

  @Test
  void awaits_whatTheShopWritesLater() throws SQLException {
    CompletableFuture<Void> check =
        CompletableFuture.runAsync(
            () -> shop.await("select quantity from stock where sku = ?", "HB-SPOON").isEqualTo(3L));

    await().until(clock::isLookedAtAgain);
    assertThat(check).isNotDone();
    postgres.shopDoes("update stock set quantity = 3 where sku = 'HB-SPOON'");

    assertThat(check).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void saysWhatWasThere_whenPatienceEnds() {
    Database impatient = postgres.shop(LeapingClock.hasty());

    assertThatThrownBy(
            () ->
                impatient
                    .await("select quantity from stock where sku = ?", "HB-SPOON")
                    .isEqualTo(3))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            database shop should answer as expected
              expected: 3
              found:    4
              waited:   30 s
              query:    select quantity from stock where sku = ? with "HB-SPOON\"""");
    assertThatThrownBy(
            () ->
                impatient
                    .await("select * from stock order by sku")
                    .withTimeout(Duration.ofMinutes(3))
                    .hasRows(1))
        .hasMessage(
            """
            database shop should answer as expected
              expected: 1 row
              found:    2 rows: (sku = "HB-LADLE", quantity = 1), (sku = "HB-SPOON", quantity = 4)
              waited:   3 min
              query:    select * from stock order by sku""");
    assertThatThrownBy(() -> impatient.await("select quantity from stock").isEqualTo(3))
        .hasMessageContaining("found:    2 rows: (quantity = 4), (quantity = 1)");
    assertThatThrownBy(() -> impatient.await("select 1 from stock where 1 = 0").isNotEmpty())
        .hasMessageContaining("expected: at least one row\n  found:    no row");
    assertThatThrownBy(() -> impatient.await("select 1 as one from stock").isEmpty())
        .hasMessageContaining("expected: no row\n  found:    2 rows: (one = 1), (one = 1)");
  }

  @Test
  void waits_whenACheckOfTheFirstRowComesBeforeTheRow() {
    assertThatThrownBy(
            () ->
                postgres
                    .shop(LeapingClock.hasty())
                    .await("select * from stock where sku = ?", "HB-FORK")
                    .satisfies(
                        "two forks",
                        rows -> Integer.valueOf(2).equals(rows.get(0).get("QUANTITY"))))
        .hasMessageContaining("expected: two forks")
        .hasMessageContaining("found:    no row (java.lang.IndexOutOfBoundsException")
        .hasMessageContaining("waited:   30 s");
    shop.await("select * from stock where sku = ?", "HB-SPOON")
        .satisfies("four", rows -> Integer.valueOf(4).equals(rows.get(0).get("QUANTITY")));
  }

  @Test
  void failsAtOnce_whenNoWaitingWouldMendTheQuery() {
    assertThatThrownBy(() -> shop.await("select quantity from stok").isEqualTo(3))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            database shop should answer as expected
              expected: 3
              found:    ERROR: relation "stok" does not exist Position: 22
              waited:   0 ms
              query:    select quantity from stok""");
    assertThatThrownBy(() -> shop.await("selct 1").isEqualTo(1))
        .hasMessageContaining("syntax error at or near \"selct\"");
    assertThatThrownBy(() -> shop.await("select 1 where 1 = ?").isEmpty())
        .hasMessageContaining("No value specified for parameter 1");
    assertThatThrownBy(() -> shop.await("select 1", "too many").isEmpty())
        .hasMessageContaining("The column index is out of range: 1");
    assertThatThrownBy(() -> shop.await("select 1 as one, 2 as two").isEqualTo(1))
        .hasMessageContaining("found:    more than one column: 1 row: (one = 1, two = 2)");
    assertThatThrownBy(() -> shop.await("select generate_series(1, 10001)").isNotEmpty())
        .hasMessageContaining("found:    more than 10000 rows; let the query count them");
  }

  @Test
  void cannotWrite() {
    assertThatThrownBy(() -> shop.query("delete from stock"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ERROR: cannot execute DELETE in a read-only transaction");

    shop.await("select count(*) from stock").isEqualTo(2);
  }

  @Test
  void comparesByWorth() {
    UUID id = UUID.randomUUID();
    shop.await("select 12.50::numeric(8, 3)").isEqualTo(12.5);
    shop.await("select 12::bigint").isEqualTo(new BigDecimal("12.00"));
    shop.await("select true").isEqualTo(true);
    shop.await("select null").isEqualTo(null);
    shop.await("select ?::uuid", id).isEqualTo(id);
    shop.await("select ?::uuid", id).isEqualTo(id.toString());
    shop.await("select '{\"a\": 1}'::jsonb").isEqualTo("{\"a\": 1}");
    shop.await("select date '2026-07-10'").isEqualTo(LocalDate.of(2026, 7, 10));
    shop.await("select date '2026-07-10'").isEqualTo("2026-07-10");
    shop.await("select time '10:30'").isEqualTo(LocalTime.of(10, 30));
    shop.await("select timestamp '2026-03-29 02:30'")
        .isEqualTo(LocalDateTime.of(2026, 3, 29, 2, 30));
    Instant moment = Instant.parse("2026-07-10T10:00:00Z");
    shop.await("select timestamptz '2026-07-10 12:00+02'").isEqualTo(moment);
    shop.await("select ?::timestamptz", moment).isEqualTo(moment.atOffset(ZoneOffset.ofHours(5)));
    shop.await("select decode('00ff', 'hex')").isEqualTo(new byte[] {0, -1});
  }

  @Test
  void saysWhatItIs_toTheDoctor() {
    assertThat(postgres.databases(clock).check("shop")).matches("PostgreSQL \\d+\\.\\d+.*");
  }
}
