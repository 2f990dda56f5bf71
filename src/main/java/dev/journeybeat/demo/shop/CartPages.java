package dev.journeybeat.demo.shop;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Map;

/** The cart. */
final class CartPages {

  private final ShopPages pages;
  private final Catalogue catalogue;
  private final Carts carts;
  private final ShopFaults faults;

  CartPages(ShopPages pages, Catalogue catalogue, Carts carts, ShopFaults faults) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.carts = carts;
    this.faults = faults;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/cart", this::show);
    config.routes.post("/cart", this::add);
    config.routes.post("/cart/{sku}", this::change);
  }

  private void show(Context ctx) {
    Long id = pages.visitor(ctx).cart();
    Cart cart = id == null ? Cart.EMPTY : carts.cart(id);
    pages.show(
        ctx,
        "cart",
        "Your cart",
        Map.of("cart", cart, "canCheckOut", !faults.hideCheckoutButton()));
  }

  private void add(Context ctx) {
    String sku = ShopForm.text(ctx, "sku");
    if (catalogue.find(sku).isEmpty()) {
      throw new NotFoundResponse("There is no such spoon");
    }
    carts.add(pages.cart(ctx), sku, Math.max(1, ShopForm.number(ctx, "quantity")));
    ctx.redirect("/cart", HttpStatus.SEE_OTHER);
  }

  private void change(Context ctx) {
    carts.change(pages.cart(ctx), ctx.pathParam("sku"), ShopForm.number(ctx, "quantity"));
    ctx.redirect("/cart", HttpStatus.SEE_OTHER);
  }
}
