package dev.journeybeat.demo.shop;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Who has an account. */
final class Customers {

  private final Jdbi jdbi;

  Customers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Gives accounts to those who have none yet. */
  void welcome(List<HeartbeatCustomer> customers) {
    customers.stream()
        .filter(customer -> stored(customer.username()).isEmpty())
        .forEach(customer -> signUp(customer.username(), customer.name(), customer.password()));
  }

  /**
   * Opens an account.
   *
   * @return empty if there is one with this e-mail address already
   */
  Optional<ShopCustomer> signUp(String email, String name, String password) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "insert into customers (email, name, password) values (:email, :name, :hash)"
                        + " on conflict do nothing returning id")
                .bind("email", normal(email))
                .bind("name", name)
                .bind("hash", Password.hash(password))
                .mapTo(long.class)
                .findOne()
                .map(id -> new ShopCustomer(id, normal(email), name)));
  }

  /** Who this is, or empty if address or password are wrong. */
  Optional<ShopCustomer> signIn(String email, String password) {
    return stored(email)
        .filter(stored -> Password.matches(password, stored.password))
        .map(Stored::customer);
  }

  private Optional<Stored> stored(String email) {
    return jdbi.withHandle(
        handle -> {
          Query query = handle.createQuery("select * from customers where email = ?");
          return query
              .bind(0, normal(email))
              .map(
                  (row, context) ->
                      new Stored(
                          new ShopCustomer(
                              row.getLong("id"), row.getString("email"), row.getString("name")),
                          row.getString("password")))
              .findOne();
        });
  }

  private static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private record Stored(ShopCustomer customer, String password) {}
}
