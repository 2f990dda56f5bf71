package dev.journeybeat.demo.part;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A part of the demo world could not have its port. */
public final class PortTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private PortTaken(String part, int port, Throwable cause) {
    super(
        ("port %d is taken by another program, and the demo's %s wants it; end that program, or"
                + " give the demo another first port (it takes nine in a row), or 0 for any that"
                + " are free")
            .formatted(port, part),
        cause);
  }

  /**
   * Throws if somebody listens there. Asked before a server is started, since servers tell it each
   * in their own way, some only to their log.
   *
   * @param place whose port 0 is always free
   */
  public static void unlessFree(String part, InetSocketAddress place) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(place);
    } catch (IOException e) {
      throw new PortTaken(part, place.getPort(), e);
    }
  }
}
