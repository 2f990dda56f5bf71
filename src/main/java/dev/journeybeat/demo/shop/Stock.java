package dev.journeybeat.demo.shop;

import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How many spoons there are, and every reason why. */
final class Stock {

  private final Jdbi jdbi;
  private final Clock clock;

  Stock(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  int quantity(String sku) {
    return jdbi.withHandle(handle -> quantity(handle, sku));
  }

  int quantity(Handle handle, String sku) {
    return handle
        .createQuery("select quantity from stock where sku = ?")
        .bind(0, sku)
        .mapTo(int.class)
        .findOne()
        .orElse(0);
  }

  void sell(Handle handle, String order, String sku, int quantity) {
    move(handle, new Movement(sku, -quantity, "SOLD", order));
  }

  /** Puts back what an order took. Once only, however often it is asked. */
  void takeBack(Handle handle, String order) {
    handle
        .createQuery(
            "select sku, quantity from order_lines l where order_number = :order"
                + " and not exists (select 1 from stock_movements m where m.order_number = :order"
                + " and m.sku = l.sku and m.reason = 'RETURNED')")
        .bind("order", order)
        .map((row, context) -> new Movement(row.getString(1), row.getInt(2), "RETURNED", order))
        .list()
        .forEach(movement -> move(handle, movement));
  }

  private void move(Handle handle, Movement movement) {
    handle.execute(
        "insert into stock_movements (sku, quantity, reason, order_number, at)"
            + " values (?, ?, ?, ?, ?)",
        movement.sku,
        movement.quantity,
        movement.reason,
        movement.order,
        clock.instant().toString());
    handle.execute(
        "update stock set quantity = quantity + ? where sku = ?", movement.quantity, movement.sku);
  }

  private record Movement(String sku, int quantity, String reason, String order) {}
}
