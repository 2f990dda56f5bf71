package dev.journeybeat.demo.shop;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Home, the catalogue, and the page of each spoon. */
final class CataloguePages {

  private static final int DAYS_TO_ARRIVE = 3;

  private final ShopPages pages;
  private final Catalogue catalogue;
  private final Stock stock;
  private final Clock clock;

  CataloguePages(ShopPages pages, Catalogue catalogue, Stock stock, Clock clock) {
    this.pages = pages;
    this.catalogue = catalogue;
    this.stock = stock;
    this.clock = clock;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/", this::home);
    config.routes.get("/spoons", this::spoons);
    config.routes.get("/spoons/{sku}", this::spoon);
    config.routes.get("/api/availability/{sku}", this::availability);
  }

  private void home(Context ctx) {
    pages.show(
        ctx,
        "home",
        "Spoons, and nothing but",
        Map.of("products", catalogue.search("").subList(0, 4)));
  }

  private void spoons(Context ctx) {
    String asked = ctx.queryParam("q");
    String text = asked == null ? "" : asked.strip();
    pages.show(
        ctx, "catalogue", "All spoons", Map.of("text", text, "products", catalogue.search(text)));
  }

  private void spoon(Context ctx) {
    Product product = product(ctx);
    pages.show(ctx, "product", product.name(), Map.of("product", product));
  }

  private void availability(Context ctx) {
    int quantity = stock.quantity(product(ctx).sku());
    String day = Texts.day(LocalDate.now(clock).plusDays(DAYS_TO_ARRIVE));
    ctx.json(
        Map.of(
            "available",
            quantity > 0,
            "text",
            quantity > 0 ? "In stock, with you by " + day : "Sold out at the moment"));
  }

  private Product product(Context ctx) {
    return catalogue
        .find(ctx.pathParam("sku"))
        .orElseThrow(() -> new NotFoundResponse("There is no such spoon"));
  }
}
