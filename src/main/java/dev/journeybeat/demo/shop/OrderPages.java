package dev.journeybeat.demo.shop;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;

/** The confirmation, the order history, and each order. */
final class OrderPages {

  private final ShopPages pages;
  private final Orders orders;
  private final OrderHistory history;
  private final Checkout checkout;
  private final ShopFaults faults;

  OrderPages(
      ShopPages pages, Orders orders, OrderHistory history, Checkout checkout, ShopFaults faults) {
    this.pages = pages;
    this.orders = orders;
    this.history = history;
    this.checkout = checkout;
    this.faults = faults;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/orders", this::history);
    config.routes.get("/orders/{number}", ctx -> show(ctx, ""));
    config.routes.get("/orders/{number}/confirmation", this::confirm);
    config.routes.post("/orders/{number}/cancel", this::cancel);
  }

  private void history(Context ctx) {
    OrderHistory.Filter filter = OrderHistory.Filter.read(ctx);
    OrderHistory.Page page = history.page(pages.customer(ctx), filter);
    pages.show(
        ctx,
        "orders",
        "Your orders",
        Map.of(
            "orders", page.orders(),
            "text", filter.text(),
            "onlyOpen", filter.onlyOpen(),
            "page", filter.page(),
            "hasMore", page.hasMore()));
  }

  private void confirm(Context ctx) {
    pages.show(ctx, "confirmation", "Thank you", Map.of("order", order(ctx)));
  }

  private void show(Context ctx, String problem) {
    Order order = order(ctx);
    pages.show(ctx, "order", "Order " + order.number(), Map.of("order", order, "problem", problem));
  }

  private void cancel(Context ctx) {
    Order order = order(ctx);
    if (faults.refuseCancellation()) {
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, "This order cannot be cancelled any more.");
      return;
    }
    checkout.cancel(order);
    ctx.redirect("/orders/" + order.number(), HttpStatus.SEE_OTHER);
  }

  private Order order(Context ctx) {
    return orders
        .find(pages.customer(ctx), ctx.pathParam("number"))
        .orElseThrow(() -> new NotFoundResponse("There is no such order of yours"));
  }
}
