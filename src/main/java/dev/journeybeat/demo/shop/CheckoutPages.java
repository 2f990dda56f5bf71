package dev.journeybeat.demo.shop;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The checkout. */
final class CheckoutPages {

  private final ShopPages pages;
  private final Carts carts;
  private final Checkout checkout;
  private final ShopFaults faults;
  private final URI payment;

  CheckoutPages(ShopPages pages, Carts carts, Checkout checkout, ShopFaults faults, URI payment) {
    this.pages = pages;
    this.carts = carts;
    this.checkout = checkout;
    this.faults = faults;
    this.payment = payment;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/checkout", this::show);
    config.routes.post("/checkout", this::place);
    config.routes.get("/api/shipping-quotes", this::quotes);
  }

  private void show(Context ctx) {
    show(ctx, CheckoutForm.blank(pages.customer(ctx)), List.of());
  }

  private void show(Context ctx, CheckoutForm form, List<String> problems) {
    Cart cart = carts.cart(pages.cart(ctx));
    if (cart.isEmpty()) {
      ctx.redirect("/cart", HttpStatus.SEE_OTHER);
      return;
    }
    String shop = ctx.scheme() + "://" + ctx.host();
    pages.show(
        ctx,
        "checkout",
        "Checkout",
        Map.of(
            "cart", cart,
            "form", form,
            "problems", problems,
            "countries", Texts.COUNTRIES,
            "cardForm", payment.resolve("/card-form?shop=" + shop).toString()));
  }

  private void place(Context ctx) {
    ShopCustomer customer = pages.customer(ctx);
    CheckoutForm form = CheckoutForm.read(ctx);
    try {
      String number = checkout.place(customer, pages.cart(ctx), form);
      faults.slowConfirmation();
      ctx.redirect("/orders/%s/confirmation".formatted(number), HttpStatus.SEE_OTHER);
    } catch (Checkout.Refused e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form, e.reasons());
    }
  }

  private void quotes(Context ctx) {
    pages.customer(ctx);
    String country = ctx.queryParam("country");
    if (country == null || !Texts.COUNTRIES.containsKey(country)) {
      throw new BadRequestResponse("We do not send to this country");
    }
    long cart = pages.cart(ctx);
    Money goods = carts.cart(cart).total();
    ctx.json(
        checkout.quotes(cart, country).stream()
            .map(
                quote ->
                    Map.of(
                        "service", quote.service(),
                        "name", quote.name(),
                        "days", quote.days(),
                        "price", quote.price().toString(),
                        "total", goods.plus(quote.price()).toString()))
            .toList());
  }
}
