package dev.journeybeat.demo.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The orders that were placed. */
final class Orders {

  private final Jdbi jdbi;
  private final Clock clock;

  Orders(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A number that no other order has or will have, such as {@code HB-10001}. */
  String nextNumber() {
    return jdbi.withHandle(
        handle ->
            "HB-"
                + (10_000
                    + handle
                        .createQuery("insert into order_numbers default values returning id")
                        .mapTo(long.class)
                        .one()));
  }

  void insert(Handle handle, ShopCustomer customer, Order order) {
    handle
        .createUpdate(
            "insert into orders (number, customer_id, state, comment, name, street, postcode, city,"
                + " country, shipping, shipping_cents, total_cents, placed_at) values (:number,"
                + " :customer, :state, :comment, :address.name, :address.street,"
                + " :address.postcode, :address.city, :address.country, :shipping,"
                + " :shippingPrice.cents, :total.cents, :placed)")
        .bindMethods(order)
        .bind("customer", customer.id())
        .bind("placed", order.placedAt().toString())
        .execute();
    for (Order.Line line : order.lines()) {
      handle.execute(
          "insert into order_lines (order_number, sku, name, quantity, cents)"
              + " values (?, ?, ?, ?, ?)",
          order.number(),
          line.sku(),
          line.name(),
          line.quantity(),
          line.price().cents());
    }
    handle.execute(
        "insert into payments (order_number, state, cents, card) values (?, ?, ?, ?)",
        order.number(),
        order.payment().state(),
        order.total().cents(),
        order.payment().card());
  }

  /**
   * Marks an order as cancelled.
   *
   * @return false if it was cancelled before
   */
  boolean cancel(Handle handle, String number) {
    return handle.execute(
            "update orders set state = 'CANCELLED', cancelled_at = ?"
                + " where number = ? and state = 'PLACED'",
            clock.instant().toString(),
            number)
        == 1;
  }

  void paymentIs(String number, String state) {
    jdbi.useHandle(
        handle ->
            handle.execute("update payments set state = ? where order_number = ?", state, number));
  }

  /** One of the customer's orders. */
  Optional<Order> find(ShopCustomer customer, String number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select o.*, p.state payment_state, p.card from orders o"
                        + " join payments p on p.order_number = o.number"
                        + " where o.number = ? and o.customer_id = ?")
                .bind(0, number)
                .bind(1, customer.id())
                .map((row, context) -> order(row, lines(handle, number)))
                .findOne());
  }

  /** Whose order it is. */
  ShopCustomer customer(String number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select c.* from customers c join orders o on o.customer_id = c.id"
                        + " where o.number = ?")
                .bind(0, number)
                .map(
                    (row, context) ->
                        new ShopCustomer(
                            row.getLong("id"), row.getString("email"), row.getString("name")))
                .one());
  }

  private static List<Order.Line> lines(Handle handle, String number) {
    return handle
        .createQuery("select * from order_lines where order_number = ? order by name")
        .bind(0, number)
        .map(
            (row, context) ->
                new Order.Line(
                    row.getString("sku"),
                    row.getString("name"),
                    row.getInt("quantity"),
                    new Money(row.getLong("cents"))))
        .list();
  }

  private static Order order(ResultSet row, List<Order.Line> lines) throws SQLException {
    return new Order(
        row.getString("number"),
        OrderState.valueOf(row.getString("state")),
        row.getString("comment"),
        new Address(
            row.getString("name"),
            row.getString("street"),
            row.getString("postcode"),
            row.getString("city"),
            row.getString("country")),
        row.getString("shipping"),
        new Money(row.getLong("shipping_cents")),
        new Money(row.getLong("total_cents")),
        Instant.parse(row.getString("placed_at")),
        new Order.Payment(row.getString("payment_state"), row.getString("card")),
        lines);
  }
}
