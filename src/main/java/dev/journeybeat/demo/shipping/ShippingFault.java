package dev.journeybeat.demo.shipping;

import dev.journeybeat.demo.part.Fault;

/** What can go wrong at the shipping company. */
public enum ShippingFault implements Fault {
  PICKUPS_ANSWER_500("pickups can be neither booked, called off nor asked for"),
  NO_QUOTES("there is no shipping to choose from");

  private final String effect;

  ShippingFault(String effect) {
    this.effect = effect;
  }

  @Override
  public String part() {
    return "shipping";
  }

  @Override
  public String effect() {
    return effect;
  }
}
