package dev.journeybeat.demo.shop;

import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The carts of customers, which the shop remembers, and of visitors who have not signed in. */
final class Carts {

  private static final int MOST = 20;

  private final Jdbi jdbi;

  Carts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Cart cart(long id) {
    return jdbi.withHandle(handle -> cart(handle, id));
  }

  Cart cart(Handle handle, long id) {
    return new Cart(
        handle
            .createQuery(
                "select p.*, l.quantity from cart_lines l join products p using (sku)"
                    + " where l.cart_id = ? order by p.name")
            .bind(0, id)
            .map(
                (row, context) ->
                    new Cart.Line(Catalogue.product(row, context), row.getInt("quantity")))
            .list());
  }

  long createForGuest() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("insert into carts default values returning id")
                .mapTo(long.class)
                .one());
  }

  /**
   * The cart that the shop remembers for the customer.
   *
   * @param guestCart what was put together before signing in; goes into the customer's cart
   */
  long ofCustomer(long customer, OptionalLong guestCart) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(
              "insert into carts (customer_id) values (?) on conflict do nothing", customer);
          long cart =
              handle
                  .createQuery("select id from carts where customer_id = ?")
                  .bind(0, customer)
                  .mapTo(long.class)
                  .one();
          guestCart.ifPresent(guest -> merge(handle, guest, cart));
          return cart;
        });
  }

  private void merge(Handle handle, long guest, long cart) {
    cart(handle, guest)
        .lines()
        .forEach(line -> add(handle, cart, line.product().sku(), line.quantity()));
    handle.execute("delete from carts where id = ?", guest);
  }

  void add(long cart, String sku, int quantity) {
    jdbi.useHandle(handle -> add(handle, cart, sku, quantity));
  }

  private static void add(Handle handle, long cart, String sku, int quantity) {
    handle.execute(
        "insert into cart_lines (cart_id, sku, quantity) values (?, ?, ?)"
            + " on conflict do update set quantity = min(quantity + excluded.quantity, ?)",
        cart,
        sku,
        Math.min(quantity, MOST),
        MOST);
  }

  /**
   * Changes how many pieces there are.
   *
   * @param quantity 0 takes the spoon out of the cart
   */
  void change(long cart, String sku, int quantity) {
    jdbi.useHandle(
        handle -> {
          if (quantity == 0) {
            handle.execute("delete from cart_lines where cart_id = ? and sku = ?", cart, sku);
          } else {
            handle.execute(
                "update cart_lines set quantity = ? where cart_id = ? and sku = ?",
                Math.min(quantity, MOST),
                cart,
                sku);
          }
        });
  }

  void empty(Handle handle, long cart) {
    handle.execute("delete from cart_lines where cart_id = ?", cart);
  }
}
