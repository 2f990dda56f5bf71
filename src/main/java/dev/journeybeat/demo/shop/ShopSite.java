package dev.journeybeat.demo.shop;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All pages of the shop, and what a visitor sees when one cannot be shown. */
final class ShopSite {

  private static final Logger log = LoggerFactory.getLogger(ShopSite.class);

  private final ShopFaults faults;
  private final URI payment;
  private final ShopPages pages;
  private final CataloguePages cataloguePages;
  private final AccountPages accountPages;
  private final CartPages cartPages;
  private final CheckoutPages checkoutPages;
  private final OrderPages orderPages;

  ShopSite(
      Jdbi jdbi,
      Clock clock,
      Checkout checkout,
      ShopFaults faults,
      ShopEnvironment concurrentRuns) {
    Catalogue catalogue = new Catalogue(jdbi);
    Carts carts = new Carts(jdbi);
    this.faults = faults;
    this.payment = concurrentRuns.payment();
    this.pages = new ShopPages(new Sessions(jdbi, clock), carts);
    this.cataloguePages = new CataloguePages(pages, catalogue, new Stock(jdbi, clock), clock);
    this.accountPages = new AccountPages(pages, new Customers(jdbi));
    this.cartPages = new CartPages(pages, catalogue, carts, faults);
    this.checkoutPages = new CheckoutPages(pages, carts, checkout, faults, payment);
    this.orderPages =
        new OrderPages(pages, new Orders(jdbi, clock), new OrderHistory(jdbi), checkout, faults);
  }

  void serve(JavalinConfig config) {
    config.staticFiles.add(
        files -> {
          files.hostedPath = "/assets";
          files.directory = "/dev/journeybeat/demo/shop/assets";
          files.location = Location.CLASSPATH;
        });
    config.routes.before(this::protect);
    faults.serve(config);
    cataloguePages.serve(config);
    accountPages.serve(config);
    cartPages.serve(config);
    checkoutPages.serve(config);
    orderPages.serve(config);
    config.routes.exception(ShopPages.SignInFirst.class, ShopSite::sendToSignIn);
    config.routes.exception(HttpResponseException.class, this::refuse);
    config.routes.exception(PartnerFailed.class, this::apologise);
    config.routes.exception(Exception.class, this::fail);
  }

  private void protect(Context ctx) {
    ctx.header(
        "Content-Security-Policy",
        "default-src 'self'; form-action 'self'; frame-ancestors 'none'; frame-src "
            + payment.resolve("/card-form"));
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "same-origin");
  }

  private static void sendToSignIn(ShopPages.SignInFirst e, Context ctx) {
    ctx.redirect(ShopPages.signInAddress(ctx), HttpStatus.SEE_OTHER);
  }

  private void refuse(HttpResponseException e, Context ctx) {
    problem(ctx, e.getStatus(), String.valueOf(e.getMessage()));
  }

  private void apologise(PartnerFailed e, Context ctx) {
    log.warn("{} {}: {}", ctx.method(), ctx.path(), e.getMessage());
    problem(ctx, 502, "One of our partners does not answer. Please try again in a minute.");
  }

  private void fail(Exception e, Context ctx) {
    log.error("{} {}", ctx.method(), ctx.path(), e);
    problem(ctx, 500, "Something went wrong on our side. Please try again in a minute.");
  }

  private void problem(Context ctx, int status, String message) {
    ctx.status(status);
    if (ctx.path().startsWith("/api/")) {
      ctx.json(Map.of("error", message));
    } else {
      pages.show(ctx, "problem", "Oh dear", Map.of("status", status, "message", message));
    }
  }
}
