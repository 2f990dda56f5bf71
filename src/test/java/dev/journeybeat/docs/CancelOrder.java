package dev.journeybeat.docs;

import dev.journeybeat.api.JourneyContext;
import dev.journeybeat.api.Undo;
import java.util.Optional;

// docs:start undo
/** Cancels the order of a run, if there is one. */
public record CancelOrder(String token) implements Undo {

  @Override
  public void run(JourneyContext context) {
    context.step("log in", () -> LoginPage.open().logIn(context.customer()));
    Optional<Order> found =
        context.step("find the order", () -> OrderHistoryPage.open().find(token));
    if (found.isPresent()) {
      Order order = found.get();
      context.step("cancel the order", () -> OrderPage.open(order).cancel());
      context.step("see it cancelled", () -> OrderPage.open(order).isCancelled());
    }
  }
}
// docs:end undo
