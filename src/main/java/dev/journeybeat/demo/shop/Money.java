package dev.journeybeat.demo.shop;

import java.util.Locale;

/** An amount in euros and cents. */
public record Money(long cents) {

  static final Money NOTHING = new Money(0);

  Money plus(Money other) {
    return new Money(cents + other.cents);
  }

  Money times(int quantity) {
    return new Money(cents * quantity);
  }

  /** As companies tell each other: {@code 16.40}. */
  String plain() {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }

  /** As a customer reads it: {@code €16.40}. */
  @Override
  public String toString() {
    return "€" + plain();
  }
}
