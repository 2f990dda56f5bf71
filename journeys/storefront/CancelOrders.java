package storefront;

import static dev.journeybeat.api.MailMatcher.subjectContains;
import static dev.journeybeat.api.Request.get;

import dev.journeybeat.api.Customer;
import dev.journeybeat.api.JourneyContext;
import dev.journeybeat.api.Undo;
import java.util.List;

/**
 * Cancels the orders of a run, and checks that every company behind the shop has reversed its part.
 *
 * @param token the order comment by which they are found
 */
public record CancelOrders(String token) implements Undo {

  @Override
  public void run(JourneyContext context) {
    Customer customer = context.customer();
    context.step(
        "log in",
        () ->
            HomePage.open()
                .goToSignIn(context.driver())
                .logIn(customer.username(), customer.password()));
    List<Order> orders =
        context.step(
            "find the orders", () -> OrderHistoryPage.open().findByComment(token).orders());
    for (Order order : orders) {
      OrderPage page = context.step("open " + order.number(), () -> OrderPage.open(order));
      if (page.isOpen()) {
        cancel(context, order, page);
      }
      isPutRight(context, order);
    }
  }

  private static void cancel(JourneyContext context, Order order, OrderPage page) {
    context.step("cancel " + order.number(), page::cancel);
    // Awaited only here: when the undo runs again, the e-mail has arrived earlier.
    context.step(
        "receive the cancellation e-mail",
        () ->
            context
                .mailbox()
                .await(subjectContains(order.number()).and(subjectContains("cancelled"))));
  }

  private static void isPutRight(JourneyContext context, Order order) {
    context.step(
        "the payment was refunded",
        () ->
            context
                .endpoint("payment")
                .await(get("/payments/{order}", order.number()))
                .hasJson("$.state", "REFUNDED"));
    context.step(
        "the reservation was released",
        () ->
            context
                .endpoint("warehouse")
                .await(get("/reservations/{order}", order.number()))
                .hasJson("$.state", "RELEASED"));
    context.step(
        "the stock went up again",
        () ->
            context
                .database("shop")
                .await(
                    "select sum(quantity) from stock_movements where order_number = ?",
                    order.number())
                .isEqualTo(0));
    context.step(
        "the pickup was called off",
        () ->
            context
                .endpoint("shipping")
                .await(get("/pickups/{order}", order.number()))
                .hasJson("$.state", "CALLED_OFF"));
  }
}
