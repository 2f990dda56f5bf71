package dev.journeybeat.probe;

import dev.journeybeat.settings.Require;

/** Ports of servers. */
final class Ports {

  private Ports() {}

  static void require(int port) {
    Require.require(port >= 1 && port <= 65_535, "port", port, "1 to 65535");
  }
}
