package dev.journeybeat.demo.shop;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Knows visitors again by a cookie. */
final class Sessions {

  private static final String COOKIE = "hollow_session";
  private static final Duration LIFE = Duration.ofHours(12);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Jdbi jdbi;
  private final Clock clock;

  Sessions(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Visitor visitor(Context ctx) {
    String id = ctx.cookie(COOKIE);
    if (id == null) {
      return Visitor.UNKNOWN;
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select s.id session, s.cart_id, c.* from sessions s"
                        + " left join customers c on c.id = s.customer_id"
                        + " where s.id = ? and s.began_at > ?")
                .bind(0, id)
                .bind(1, clock.instant().minus(LIFE).toString())
                .map((row, context) -> visitor(row))
                .findOne()
                .orElse(Visitor.UNKNOWN));
  }

  /** Begins a session under a new id, so that nobody can sign in with one they planted. */
  Visitor begin(Context ctx, @Nullable ShopCustomer customer, long cart) {
    byte[] random = new byte[20];
    RANDOM.nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    jdbi.useHandle(
        handle -> {
          String over = clock.instant().minus(LIFE).toString();
          handle.execute(
              "delete from carts where customer_id is null and id in"
                  + " (select cart_id from sessions where began_at <= ?)",
              over);
          handle.execute("delete from sessions where began_at <= ?", over);
          handle.execute(
              "insert into sessions (id, customer_id, cart_id, began_at) values (?, ?, ?, ?)",
              id,
              customer == null ? null : customer.id(),
              cart,
              clock.instant().toString());
        });
    ctx.cookie(new Cookie(COOKIE, id, "/", -1, false, true, null, SameSite.LAX));
    return new Visitor(id, customer, cart);
  }

  void end(Context ctx, Visitor visitor) {
    jdbi.useHandle(
        handle -> handle.execute("delete from sessions where id = ?", visitor.session()));
    ctx.removeCookie(COOKIE, "/");
  }

  private static Visitor visitor(ResultSet row) throws SQLException {
    long customer = row.getLong("id");
    ShopCustomer signedIn =
        row.wasNull()
            ? null
            : new ShopCustomer(customer, row.getString("email"), row.getString("name"));
    long cart = row.getLong("cart_id");
    return new Visitor(row.getString("session"), signedIn, row.wasNull() ? null : cart);
  }
}
