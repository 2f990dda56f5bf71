package storefront;

import static dev.journeybeat.api.MailMatcher.subjectContains;
import static dev.journeybeat.api.Request.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.Customer;
import dev.journeybeat.api.Journey;
import dev.journeybeat.api.JourneyContext;
import dev.journeybeat.api.Mail;
import dev.journeybeat.api.Visit;
import java.util.List;

/**
 * The heartbeat customer buys the heartbeat spoon, gets the order e-mail, and every company behind
 * the shop does its part.
 */
public final class CheckoutJourney implements Journey {

  private static final String SPOON = "HB-SPOON";

  @Override
  public void prepare(JourneyContext context) {
    Customer customer = context.customer();
    context.step(
        "log in",
        () ->
            HomePage.open()
                .goToSignIn(context.driver())
                .logIn(customer.username(), customer.password()));
    context.step("empty the cart", () -> CartPage.open().empty());
    context.step(
        "cancel what earlier runs left open",
        () -> {
          // An order of this run is no leftover: an earlier attempt has placed it.
          List<Order> leftovers =
              OrderHistoryPage.open().showOnlyOpenOnes().ordersWithoutComment(context.token());
          leftovers.forEach(order -> OrderPage.open(order).cancel());
        });
  }

  @Override
  public void walk(Visit visit) {
    Customer customer = visit.customer();
    visit.undo(new CancelOrders(visit.token()));

    HomePage home = visit.step("open the shop", HomePage::open);
    visit.step(
        "log in",
        () -> home.goToSignIn(visit.driver()).logIn(customer.username(), customer.password()));
    CartPage cart =
        visit.step(
            "add the heartbeat spoon", () -> SpoonPage.open(SPOON).addToCart().holdsOnly(SPOON));
    visit.step("go to checkout", cart::checkOut);
    Order order =
        visit.once(
            "place the order",
            () ->
                // A later attempt comes here from the order history, where it found no order.
                CheckoutPage.open()
                    .sendTo(customer)
                    .sendBy("standard")
                    .payBy(customer)
                    .placeOrder(visit.token()),
            () ->
                OrderHistoryPage.open().findByComment(visit.token()).orders().stream().findFirst());

    Mail mail =
        visit.step(
            "receive the order e-mail",
            () -> visit.mailbox().await(subjectContains(order.number())));
    visit.step(
        "the e-mail tells the total",
        () -> assertThat(mail.text()).contains("Total: " + order.total()));
    visit.step(
        "the e-mail leads to the order",
        () -> OrderPage.open(mail.link("View your order")).shows(order));

    visit.step("the stock went down", () -> stockWentDown(visit, order));
    visit.step(
        "the payment was captured",
        () ->
            visit
                .endpoint("payment")
                .await(get("/payments/{order}", order.number()))
                .hasJson("$.state", "CAPTURED")
                .hasJson("$.amount", order.amount()));
    visit.step(
        "the warehouse reserved it",
        () ->
            visit
                .endpoint("warehouse")
                .await(get("/reservations/{order}", order.number()))
                .hasJson("$.state", "RESERVED"));
    visit.step(
        "the shipping company was told",
        () ->
            visit
                .endpoint("shipping")
                .await(get("/pickups/{order}", order.number()))
                .hasJson("$.state", "BOOKED"));
  }

  /**
   * Other customers may buy this spoon at the same moment, so it would prove nothing to look at the
   * stock before and after. What this order took must be noted, and the stock must be all that was
   * noted.
   */
  private static void stockWentDown(Visit visit, Order order) {
    visit
        .database("shop")
        .await(
            "select quantity from stock_movements where order_number = ? and sku = ?",
            order.number(),
            SPOON)
        .isEqualTo(-1);
    visit
        .database("shop")
        .await(
            "select s.quantity - sum(m.quantity) from stock s join stock_movements m using (sku)"
                + " where s.sku = ?",
            SPOON)
        .isEqualTo(0);
  }
}
