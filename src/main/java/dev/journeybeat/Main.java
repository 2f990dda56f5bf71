package dev.journeybeat;

import dev.journeybeat.cli.JourneybeatCommand;

/** The way in. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(JourneybeatCommand.execute(arguments));
  }
}
