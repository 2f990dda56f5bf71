package dev.journeybeat.server.healthcheck;

import dev.journeybeat.settings.Require;

/** Validates hosts and ports. */
final class Ports {

  private Ports() {}

  static void require(String host, int port) {
    Require.require(!host.isBlank(), "host", host, "the name of a host");
    Require.require(port >= 1 && port <= 65_535, "port", port, "1 to 65535");
  }
}
