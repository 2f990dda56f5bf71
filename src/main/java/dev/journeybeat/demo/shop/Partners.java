package dev.journeybeat.demo.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.demo.part.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the shop asks of the companies behind it. Asking any of it twice does no harm. */
final class Partners {

  private static final int DECLINED = 402;

  private final Partner payment;
  private final Partner warehouse;
  private final Partner shipping;

  Partners(ShopEnvironment concurrentRuns) {
    this.payment = new Partner("the payment provider", concurrentRuns.payment());
    this.warehouse = new Partner("the warehouse", concurrentRuns.warehouse());
    this.shipping = new Partner("the shipping company", concurrentRuns.shipping());
  }

  /** What the ways to send a parcel cost; empty if there is none. */
  List<Quote> quotes(String country, int grams) {
    List<Quote> quotes = new ArrayList<>();
    // The country is two letters; Checkout has seen to that.
    for (JsonNode quote : shipping.get("/quotes?country=%s&grams=%d".formatted(country, grams))) {
      quotes.add(
          new Quote(
              quote.path("service").asText(),
              quote.path("name").asText(),
              new Money(quote.path("cents").asLong()),
              quote.path("days").asInt()));
    }
    return quotes;
  }

  /**
   * Has the money kept back.
   *
   * @return the card as it may be shown, or empty if it was declined
   */
  Optional<String> authorise(String order, Money amount, String cardToken) {
    ObjectNode asked =
        Json.object().put("order", order).put("amount", amount.plain()).put("token", cardToken);
    try {
      return Optional.of(payment.post("/payments", asked).path("card").asText());
    } catch (PartnerFailed e) {
      if (e.status() == DECLINED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  void voidPayment(String order) {
    payment.post("/payments/%s/void".formatted(order), Json.object());
  }

  void capture(String order) {
    payment.post("/payments/%s/capture".formatted(order), Json.object());
  }

  void refund(String order) {
    payment.post("/payments/%s/refund".formatted(order), Json.object());
  }

  void reserve(Order order) {
    ObjectNode asked = Json.object().put("order", order.number());
    for (Order.Line line : order.lines()) {
      asked.withArray("lines").addObject().put("sku", line.sku()).put("quantity", line.quantity());
    }
    warehouse.post("/reservations", asked);
  }

  /**
   * Gives back what was reserved.
   *
   * @return whether the warehouse put it on the shelf again
   */
  boolean release(String order) {
    return warehouse
        .post("/reservations/%s/release".formatted(order), Json.object())
        .path("restocked")
        .asBoolean();
  }

  void bookPickup(Order order) {
    ObjectNode asked = Json.object().put("order", order.number()).put("service", order.shipping());
    asked.set("address", Json.tree(order.address()));
    shipping.post("/pickups", asked);
  }

  void callOffPickup(String order) {
    shipping.post("/pickups/%s/call-off".formatted(order), Json.object());
  }
}
