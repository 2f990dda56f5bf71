package dev.journeybeat.crash;

import dev.journeybeat.demo.Books;
import dev.journeybeat.demo.DemoSettings;
import dev.journeybeat.demo.DemoWorld;
import dev.journeybeat.demo.Mailboxes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;

/** The shop and the companies behind it, and what they answer when they are asked at the end. */
final class CrashWorld implements AutoCloseable {

  private final Path folder;
  private final DemoWorld world;
  private final Books books;
  private final int stock;

  CrashWorld(Path folder) {
    this.folder = folder;
    this.world =
        DemoWorld.start(
            DemoSettings.in(folder).withFirstPort(0).withSlowness(Duration.ofSeconds(60)));
    this.books = new Books(world);
    this.stock = books.stock("HB-SPOON");
  }

  /**
   * The demo's configuration with this world's addresses, in a hurry.
   *
   * @param grace within which the monitor is to stop, with its undos
   */
  String configuration(String history, Duration grace) throws IOException {
    try (InputStream shipped =
        CrashWorld.class.getResourceAsStream("/dev/journeybeat/cli/demo.yaml")) {
      String text =
          new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("${demo:shop}", world.shop().toString())
          .replace("${demo:payment}", world.payment().toString())
          .replace("${demo:warehouse}", world.warehouse().toString())
          .replace("${demo:shipping}", world.shipping().toString())
          .replace("${demo:imap-port}", String.valueOf(world.imapPort()))
          .replace("${demo:database}", world.database())
          .replace("${demo:web-port}", "0")
          .replace("schedule: every 1m", "schedule: every 2s\n    retries: 1\n    grace-period: 5s")
          .replace("  order-history:\n    schedule: every 5m\n", "")
          .replace("  folder: history", history)
          .concat("\nschedule:\n  stop-within: %ds\n".formatted(grace.toSeconds() - 2));
    }
  }

  int ordersLeft() {
    return books.number("select count(*) from orders where state <> 'CANCELLED'");
  }

  int ordersPlacedTwice() {
    return books.number(
        "select count(*) from (select comment from orders group by comment having count(*) > 1)");
  }

  int ordersOf(String token) {
    return books.number("select count(*) from orders where comment like ?", "%" + token + "%");
  }

  int orders() {
    return books.number("select count(*) from orders");
  }

  int chargesNotRefunded() {
    return notIn("payment.db", "REFUNDED");
  }

  /** Reservations, pickups and spoons. */
  int otherTraces() {
    return notIn("warehouse.db", "RELEASED")
        + notIn("shipping.db", "CALLED_OFF")
        + Math.abs(stock - books.stock("HB-SPOON"));
  }

  int mailsLeft() {
    Mailboxes mailboxes = new Mailboxes(world);
    return world.customers().stream()
        .mapToInt(who -> mailboxes.of(who.username(), who.password()).size())
        .sum();
  }

  /** Whose last word in a company's journal is another one. */
  private int notIn(String database, String state) {
    String sql =
        "select count(*) from (select entry, max(id) from journal group by order_number)"
            + " where entry not like '%"
            + state
            + "%'";
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(database));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    world.close();
  }
}
