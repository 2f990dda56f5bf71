package storefront;

import static dev.journeybeat.api.MailMatcher.subjectContains;
import static dev.journeybeat.api.Request.get;

import dev.journeybeat.api.Customer;
import dev.journeybeat.api.Surroundings;
import dev.journeybeat.api.Undo;
import java.util.List;

/**
 * Cancels the orders of a run, and sees that every company behind the shop has put right what it
 * did for them.
 *
 * @param token the order comment by which they are found
 */
public record CancelOrders(String token) implements Undo {

  @Override
  public void carryOut(Surroundings surroundings) {
    Customer customer = surroundings.customer();
    surroundings.step(
        "log in",
        () ->
            HomePage.open()
                .goToSignIn(surroundings.driver())
                .logIn(customer.username(), customer.password()));
    List<Order> orders =
        surroundings.step(
            "find the orders", () -> OrderHistoryPage.open().findByComment(token).orders());
    for (Order order : orders) {
      OrderPage page = surroundings.step("open " + order.number(), () -> OrderPage.open(order));
      if (page.isOpen()) {
        cancel(surroundings, order, page);
      }
      isPutRight(surroundings, order);
    }
  }

  private static void cancel(Surroundings surroundings, Order order, OrderPage page) {
    surroundings.step("cancel " + order.number(), page::cancel);
    // Asked for only here: when this is carried out again, the e-mail has been and gone.
    surroundings.step(
        "receive the cancellation e-mail",
        () ->
            surroundings
                .mailbox()
                .await(subjectContains(order.number()).and(subjectContains("cancelled"))));
  }

  private static void isPutRight(Surroundings surroundings, Order order) {
    surroundings.step(
        "the payment was refunded",
        () ->
            surroundings
                .endpoint("payment")
                .await(get("/payments/{order}", order.number()))
                .hasJson("$.state", "REFUNDED"));
    surroundings.step(
        "the reservation was released",
        () ->
            surroundings
                .endpoint("warehouse")
                .await(get("/reservations/{order}", order.number()))
                .hasJson("$.state", "RELEASED"));
    surroundings.step(
        "the stock went up again",
        () ->
            surroundings
                .database("shop")
                .await(
                    "select sum(quantity) from stock_movements where order_number = ?",
                    order.number())
                .isEqualTo(0));
    surroundings.step(
        "the pickup was called off",
        () ->
            surroundings
                .endpoint("shipping")
                .await(get("/pickups/{order}", order.number()))
                .hasJson("$.state", "CALLED_OFF"));
  }
}
