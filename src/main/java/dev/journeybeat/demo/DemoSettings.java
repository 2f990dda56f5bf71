package dev.journeybeat.demo;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the demo world lives.
 *
 * @param folder for its databases; made if it is not there
 * @param firstPort of the nine in a row that it takes, the last for whoever watches it; 0 for any
 *     that are free
 * @param bind the address of this machine on which its pages and services listen
 * @param slowness how long a fault that makes an answer slow holds it back
 */
public record DemoSettings(Path folder, int firstPort, String bind, Duration slowness) {

  /** The first of the ports that the demo world takes unless told otherwise. */
  public static final int USUAL_PORT = 8700;

  private static final String LOOPBACK = "127.0.0.1";
  private static final int PORTS = 9;
  private static final int LAST_PORT = 65_535;

  public DemoSettings {
    if (firstPort < 0 || firstPort + PORTS - 1 > LAST_PORT) {
      throw new IllegalArgumentException(
          "first port: found %d; expected 0 for any that are free, or 1 to %d"
              .formatted(firstPort, LAST_PORT - PORTS + 1));
    }
  }

  /** On the usual ports, for this machine alone. */
  public static DemoSettings in(Path folder) {
    return new DemoSettings(folder, USUAL_PORT, LOOPBACK, Duration.ofSeconds(20));
  }

  public DemoSettings withFirstPort(int firstPort) {
    return new DemoSettings(folder, firstPort, bind, slowness);
  }

  /** Where others may come from, too: {@code 0.0.0.0} for all addresses of this machine. */
  public DemoSettings withBind(String bind) {
    return new DemoSettings(folder, firstPort, bind, slowness);
  }

  public DemoSettings withSlowness(Duration slowness) {
    return new DemoSettings(folder, firstPort, bind, slowness);
  }

  /** Where the HTTP service at a place in the row listens. */
  InetSocketAddress at(int place) {
    return new InetSocketAddress(bind, port(place));
  }

  /** The port of a place in the row. */
  int port(int place) {
    return firstPort == 0 ? 0 : firstPort + place;
  }
}
