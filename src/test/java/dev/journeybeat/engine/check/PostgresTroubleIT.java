package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.Database;
import dev.journeybeat.api.InconclusiveException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresTroubleIT {

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
  void isInconclusive_whenTheMonitorIsNotLetIn() throws SQLException, IOException {
    postgres.shopDoes("create role heartbeat login password 'right'");
    postgres.asksForPassword("heartbeat");

    await()
        .untilAsserted(
            () ->
                assertThatThrownBy(() -> as("heartbeat", "wrong").check("shop"))
                    .isInstanceOf(InconclusiveException.class)
                    .hasMessage(
                        refusal("FATAL: password authentication failed for user \"heartbeat\"")));
    assertThatThrownBy(() -> as("heartbeat", null).check("shop"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessageContaining("no password was provided");
    assertThatThrownBy(() -> as("heartbeat", "right").get("shop").query("select * from stock"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessage(refusal("ERROR: permission denied for table stock"));
    assertThatThrownBy(() -> as("stranger", null).check("shop"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessage(refusal("FATAL: role \"stranger\" does not exist"));
  }

  @Test
  void endsAtTheServerToo_whenAQueryHangs() {
    assertThatThrownBy(
            () -> shop.await("select pg_sleep(60)").withTimeout(Duration.ZERO).isNotEmpty())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("found:    no answer within 1 s");

    await()
        .untilAsserted(
            () ->
                shop.await(
                        """
                        select count(*) from pg_stat_activity
                        where query like 'select pg_sleep%'""")
                    .withTimeout(Duration.ZERO)
                    .isEqualTo(0));
  }

  @Test
  void endsPromptly_whenTheRunIsInterrupted() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    Thread run =
        new Thread(
            () -> {
              try {
                shop.await("select quantity from stock where sku = 'HB-SPOON'").isEqualTo(3);
              } catch (InconclusiveException e) {
                thrown.set(e);
                interrupted.set(Thread.currentThread().isInterrupted());
              }
            });
    run.start();
    await().until(clock::isLookedAtAgain);

    run.interrupt();

    run.join(900);
    assertThat(thrown.get()).hasMessage("the run was ended during a check");
    assertThat(interrupted.get()).isTrue();
  }

  @Test
  void leavesNoConnectionBehind() {
    for (int i = 0; i < 20; i++) {
      shop.await("select count(*) from stock").isEqualTo(2);
    }

    await()
        .untilAsserted(
            () ->
                shop.await(
                        """
                        select count(*) from pg_stat_activity
                        where application_name = 'journeybeat' and pid <> pg_backend_pid()""")
                    .withTimeout(Duration.ZERO)
                    .isEqualTo(0));
  }

  @Test
  void saysWhy_whenNobodyAnswers() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "jdbc:postgresql://127.0.0.1:%d/shop".formatted(mute.getLocalPort());
      assertThatThrownBy(
              () -> new Databases(Map.of("shop", Settings.database(url)), clock).check("shop"))
          .isInstanceOf(AssertionError.class)
          .hasMessage(
              "database shop cannot be used: no connection within 1 s."
                  + " See databases.shop in the configuration");
    }
    assertThatThrownBy(
            () ->
                new Databases(
                        Map.of("shop", Settings.database("jdbc:postgresql://127.0.0.1:1/shop")),
                        LeapingClock.hasty())
                    .get("shop")
                    .await("select 1")
                    .isEqualTo(1))
        .hasMessage(
            """
            database shop should answer as expected
              expected: 1
              found:    Connection to 127.0.0.1:1 refused. Check that the hostname and port are correct and that the postmaster is accepting TCP/IP connections.
              waited:   30 s
              query:    select 1""");
  }

  private Databases as(String username, @Nullable String password) {
    return new Databases(
        Map.of("shop", Settings.database(postgres.url(), username, password)), clock);
  }

  private static String refusal(String words) {
    return "database shop refuses the monitor: %s. Check databases.shop.username".formatted(words)
        + " and .password, and that this account may connect and read";
  }
}
