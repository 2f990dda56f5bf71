package dev.journeybeat.docs;

import static dev.journeybeat.api.MailMatcher.subjectContains;

import dev.journeybeat.api.Customer;
import dev.journeybeat.api.Journey;
import dev.journeybeat.api.JourneyContext;
import dev.journeybeat.api.Visit;

/** A customer orders a spoon and gets the order e-mail. */
public final class OrderJourney implements Journey {

  // docs:start setup
  @Override
  public void prepare(JourneyContext context) {
    Customer customer = context.customer();
    context.step("log in", () -> LoginPage.open().logIn(customer));
    context.step("empty the cart", () -> CartPage.open().empty());
  }

  // docs:end setup

  // docs:start walk
  @Override
  public void walk(Visit visit) {
    visit.undo(new CancelOrder(visit.token()));

    Customer customer = visit.customer();
    visit.step("log in", () -> LoginPage.open().logIn(customer));
    visit.step("add the spoon", () -> ProductPage.open("HB-SPOON").addToCart());
    Order order =
        visit.once(
            "place the order",
            () -> CheckoutPage.open().placeOrder(visit.token()),
            () -> OrderHistoryPage.open().find(visit.token()));
    visit.step("get the e-mail", () -> visit.mailbox().await(subjectContains(order.number())));
  }
  // docs:end walk
}
