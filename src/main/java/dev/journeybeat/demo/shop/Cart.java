package dev.journeybeat.demo.shop;

import java.util.List;

/** What somebody is about to buy. */
public record Cart(List<Line> lines) {

  static final Cart EMPTY = new Cart(List.of());

  public Cart {
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** How many pieces. */
  public int count() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }

  public Money total() {
    return lines.stream().map(Line::price).reduce(Money.NOTHING, Money::plus);
  }

  int grams() {
    return lines.stream().mapToInt(line -> line.product.grams() * line.quantity).sum();
  }

  /** Some pieces of one spoon. */
  public record Line(Product product, int quantity) {
    public Money price() {
      return product.price().times(quantity);
    }
  }
}
