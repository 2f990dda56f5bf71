package dev.journeybeat;

/** Loads, wires, starts and stops. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {}
}
