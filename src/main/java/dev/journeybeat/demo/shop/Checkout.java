package dev.journeybeat.demo.shop;

import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a cart into an order, and an order into none. */
final class Checkout {

  private static final Logger log = LoggerFactory.getLogger(Checkout.class);

  private final Jdbi jdbi;
  private final Clock clock;
  private final Carts carts;
  private final Orders orders;
  private final Stock stock;
  private final Partners partners;
  private final BackOffice backOffice;

  Checkout(Jdbi jdbi, Clock clock, Partners partners, BackOffice backOffice) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.carts = new Carts(jdbi);
    this.orders = new Orders(jdbi, clock);
    this.stock = new Stock(jdbi, clock);
    this.partners = partners;
    this.backOffice = backOffice;
  }

  /** The ways to send the cart; empty if there is none. */
  List<Quote> quotes(long cartId, String country) {
    return partners.quotes(country, carts.cart(cartId).grams());
  }

  /**
   * Places an order.
   *
   * @return its number
   * @throws Refused if it cannot be placed
   */
  String place(ShopCustomer customer, long cartId, CheckoutForm form) {
    Cart cart = carts.cart(cartId);
    if (cart.isEmpty()) {
      throw new Refused("Your cart is empty.");
    }
    List<String> problems = form.problems();
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    Quote shipping =
        partners.quotes(form.address().country(), cart.grams()).stream()
            .filter(quote -> quote.service().equals(form.service()))
            .findFirst()
            .orElseThrow(() -> new Refused("This shipping is not on offer any more."));
    String number = orders.nextNumber();
    Money total = cart.total().plus(shipping.price());
    String card =
        partners
            .authorise(number, total, form.cardToken())
            .orElseThrow(() -> new Refused("Your card was declined. Please try another."));
    Order order = order(number, cart, form, shipping, card);
    try {
      jdbi.useTransaction(
          handle -> {
            // Somebody who presses the button twice must not buy twice.
            if (!carts.cart(handle, cartId).equals(cart)) {
              throw new Refused("Your cart has changed meanwhile.");
            }
            carts.empty(handle, cartId);
            book(handle, customer, order);
          });
    } catch (RuntimeException e) {
      giveBack(number);
      throw e;
    }
    backOffice.wake();
    return number;
  }

  private Order order(String number, Cart cart, CheckoutForm form, Quote shipping, String card) {
    return new Order(
        number,
        OrderState.PLACED,
        form.comment(),
        form.address(),
        shipping.name(),
        shipping.price(),
        cart.total().plus(shipping.price()),
        clock.instant(),
        new Order.Payment("AUTHORISED", card),
        cart.lines().stream()
            .map(
                line ->
                    new Order.Line(
                        line.product().sku(), line.product().name(), line.quantity(), line.price()))
            .toList());
  }

  private void giveBack(String order) {
    try {
      partners.voidPayment(order);
    } catch (PartnerFailed e) {
      log.warn(
          "the money for {} stays kept back until its time is over: {}", order, e.getMessage());
    }
  }

  private void book(Handle handle, ShopCustomer customer, Order order) {
    for (Order.Line line : order.lines()) {
      if (stock.quantity(handle, line.sku()) < line.quantity()) {
        throw new Refused("There are not enough of: %s.".formatted(line.name()));
      }
      stock.sell(handle, order.number(), line.sku(), line.quantity());
    }
    orders.insert(handle, customer, order);
    backOffice
        .tasks()
        .add(handle, order.number(), Task.CAPTURE, Task.RESERVE, Task.BOOK_PICKUP, Task.MAIL_ORDER);
  }

  /** Cancels an order; one that is cancelled already stays so. */
  void cancel(Order order) {
    jdbi.useTransaction(
        handle -> {
          if (orders.cancel(handle, order.number())) {
            backOffice
                .tasks()
                .add(
                    handle,
                    order.number(),
                    Task.REFUND,
                    Task.RELEASE,
                    Task.CALL_OFF_PICKUP,
                    Task.MAIL_CANCELLATION);
          }
        });
    backOffice.wake();
  }

  /** The order cannot be placed, for reasons that the customer is told. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    Refused(String reason) {
      this(List.of(reason));
    }

    Refused(List<String> reasons) {
      super(String.join(" ", reasons));
      this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
      return reasons;
    }
  }
}
