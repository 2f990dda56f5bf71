package dev.journeybeat.demo.shop;

import dev.journeybeat.demo.part.Fault;

/** What can go wrong in the shop itself. */
public enum ShopFault implements Fault {
  DOWN("every page answers 503"),
  CHECKOUT_BUTTON_GONE("the cart has no button that leads to the checkout"),
  CONFIRMATION_SLOW("the order is placed, but its confirmation takes very long"),
  PAGE_SCRIPT_HANGS("the script of a product page never ends"),
  CANCELLATION_REFUSED("no order can be cancelled");

  private final String effect;

  ShopFault(String effect) {
    this.effect = effect;
  }

  @Override
  public String part() {
    return "shop";
  }

  @Override
  public String effect() {
    return effect;
  }
}
