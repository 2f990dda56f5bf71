package dev.journeybeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.demo.shop.HeartbeatCustomer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer without a browser, for tests that are not about pages. */
final class Shopper {

  private static final Pattern NUMBER = Pattern.compile("HB-\\d{5,}");

  private final DemoWorld world;
  private final HeartbeatCustomer customer;
  private final Web web = new Web();

  Shopper(DemoWorld world, HeartbeatCustomer customer) {
    this.world = world;
    this.customer = customer;
  }

  /** Signs in as the first of the heartbeat customers, with nothing in the cart. */
  static Shopper signedIn(DemoWorld world) {
    Shopper shopper = new Shopper(world, world.customers().get(0));
    HttpResponse<String> account = shopper.signIn();
    assertThat(account.body()).contains("Hello, ");
    shopper.submit("/cart/HB-SPOON", Map.of("quantity", "0"));
    return shopper;
  }

  HeartbeatCustomer customer() {
    return customer;
  }

  HttpResponse<String> signIn() {
    return submit(
        "/sign-in", Map.of("email", customer.username(), "password", customer.password()));
  }

  /** Buys a heartbeat spoon and tells the order's number. */
  String order() {
    HttpResponse<String> confirmation = buy("HB-SPOON", 1);
    assertThat(confirmation.body()).contains("Thank you!");
    Matcher number = NUMBER.matcher(confirmation.body());
    assertThat(number.find()).isTrue();
    return number.group();
  }

  HttpResponse<String> buy(String sku, int quantity) {
    submit("/cart", Map.of("sku", sku, "quantity", Integer.toString(quantity)));
    return checkOut(token("4242 4242 4242 4242"));
  }

  HttpResponse<String> checkOut(String cardToken) {
    return submit(
        "/checkout",
        Map.of(
            "name", customer.name(),
            "street", "Kaffeelöffelweg 7",
            "postcode", "10115",
            "city", "Berlin",
            "country", "DE",
            "shipping", "standard",
            "comment", "by hand",
            "card-token", cardToken));
  }

  String token(String cardNumber) {
    return Web.value(
        web.post(
            world.payment().resolve("/cards"),
            Map.of("number", cardNumber, "expiry", "12/39", "code", "123")),
        "token");
  }

  HttpResponse<String> cancel(String order) {
    return submit("/orders/%s/cancel".formatted(order), Map.of());
  }

  HttpResponse<String> get(String path) {
    return web.get(world.shop().resolve(path));
  }

  HttpResponse<String> submit(String path, Map<String, String> form) {
    return web.submit(world.shop().resolve(path), form);
  }

  /** How the order stands at a company, such as {@code CAPTURED}; empty if it is unknown there. */
  String stateOf(String order, Company company) {
    return Web.value(web.get(company.address(world).resolve(company.path + "/" + order)), "state");
  }

  enum Company {
    PAYMENT("/payments"),
    WAREHOUSE("/reservations"),
    SHIPPING("/pickups");

    private final String path;

    Company(String path) {
      this.path = path;
    }

    private java.net.URI address(DemoWorld world) {
      return switch (this) {
        case PAYMENT -> world.payment();
        case WAREHOUSE -> world.warehouse();
        case SHIPPING -> world.shipping();
      };
    }
  }
}
