package dev.journeybeat.demo.shop;

import java.time.Instant;
import java.util.List;

/**
 * An order as its customer sees it.
 *
 * @param comment what the customer wrote beside it
 * @param shipping the service's name
 * @param total with shipping
 */
public record Order(
    String number,
    OrderState state,
    String comment,
    Address address,
    String shipping,
    Money shippingPrice,
    Money total,
    Instant placedAt,
    Payment payment,
    List<Line> lines) {

  public Order {
    lines = List.copyOf(lines);
  }

  public boolean isOpen() {
    return state == OrderState.PLACED;
  }

  /** Some pieces of one spoon, as they were sold. */
  public record Line(String sku, String name, int quantity, Money price) {}

  /**
   * How it was paid.
   *
   * @param state as the payment provider calls it: {@code CAPTURED}
   * @param card no more than its end
   */
  public record Payment(String state, String card) {}
}
