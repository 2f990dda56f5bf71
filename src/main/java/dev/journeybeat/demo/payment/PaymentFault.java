package dev.journeybeat.demo.payment;

import dev.journeybeat.demo.part.Fault;

/** What can go wrong at the payment provider. */
public enum PaymentFault implements Fault {
  DECLINES_ALL("every card is declined");

  private final String effect;

  PaymentFault(String effect) {
    this.effect = effect;
  }

  @Override
  public String part() {
    return "payment";
  }

  @Override
  public String effect() {
    return effect;
  }
}
