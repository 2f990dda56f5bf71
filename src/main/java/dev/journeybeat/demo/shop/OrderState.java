package dev.journeybeat.demo.shop;

/** How an order stands. */
public enum OrderState {
  PLACED("Placed"),
  CANCELLED("Cancelled");

  private final String label;

  OrderState(String label) {
    this.label = label;
  }

  /** As the customer reads it. */
  public String label() {
    return label;
  }
}
