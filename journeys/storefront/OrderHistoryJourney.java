package storefront;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.Customer;
import dev.journeybeat.api.Journey;
import dev.journeybeat.api.Visit;
import java.util.List;

/** A customer signs in and looks at the orders of the past. */
public final class OrderHistoryJourney implements Journey {

  @Override
  public void walk(Visit visit) {
    Customer customer = visit.customer();

    HomePage home = visit.step("open the shop", HomePage::open);
    AccountPage account =
        visit.step(
            "log in",
            () -> home.goToSignIn(visit.driver()).logIn(customer.username(), customer.password()));
    List<Order> orders = visit.step("open the order history", () -> account.openOrders().orders());
    if (!orders.isEmpty()) {
      visit.step("open the latest order", () -> OrderPage.open(orders.get(0)).shows(orders.get(0)));
    }
    visit.step(
        "look for an order that nobody placed",
        () ->
            assertThat(OrderHistoryPage.open().findByComment(visit.token()).orders())
                .as("orders with the comment %s", visit.token())
                .isEmpty());
    visit.step("log out", () -> OrderHistoryPage.open().goToAccount().logOut());
  }
}
