package dev.journeybeat.demo.warehouse;

import dev.journeybeat.demo.part.Fault;

/** What can go wrong in the warehouse. */
public enum WarehouseFault implements Fault {
  NO_RESTOCK("a released reservation puts nothing back on the shelf");

  private final String effect;

  WarehouseFault(String effect) {
    this.effect = effect;
  }

  @Override
  public String part() {
    return "warehouse";
  }

  @Override
  public String effect() {
    return effect;
  }
}
