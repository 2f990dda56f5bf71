package dev.journeybeat.demo;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the demo world lives.
 *
 * @param folder for its databases; made if it is not there
 * @param firstPort of the eight in a row that it takes; 0 for any that are free
 * @param slowness how long a fault that makes an answer slow holds it back
 */
public record DemoSettings(Path folder, int firstPort, Duration slowness) {

  /** The first of the ports that the demo world takes unless told otherwise. */
  public static final int USUAL_PORT = 8700;

  private static final int PORTS = 8;
  private static final int LAST_PORT = 65_535;

  public DemoSettings {
    if (firstPort < 0 || firstPort + PORTS - 1 > LAST_PORT) {
      throw new IllegalArgumentException(
          "first port: found %d; expected 0 for any that are free, or 1 to %d"
              .formatted(firstPort, LAST_PORT - PORTS + 1));
    }
  }

  /** On the usual ports. */
  public static DemoSettings in(Path folder) {
    return new DemoSettings(folder, USUAL_PORT, Duration.ofSeconds(20));
  }

  public DemoSettings withFirstPort(int firstPort) {
    return new DemoSettings(folder, firstPort, slowness);
  }

  public DemoSettings withSlowness(Duration slowness) {
    return new DemoSettings(folder, firstPort, slowness);
  }

  /** The port of a place in the row. */
  int port(int place) {
    return firstPort == 0 ? 0 : firstPort + place;
  }
}
