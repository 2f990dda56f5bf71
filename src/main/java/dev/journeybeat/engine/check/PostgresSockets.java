package dev.journeybeat.engine.check;

import dev.journeybeat.net.Sockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;

/**
 * Creates the sockets of one attempt for the PostgreSQL driver, so that connecting can be
 * cancelled, too. The driver creates its socket factory by class name, with a text argument.
 */
public final class PostgresSockets extends SocketFactory {

  private static final Map<String, Sockets> LOOKS = new ConcurrentHashMap<>();

  private final SocketFactory sockets;

  /** Used by the driver. */
  public PostgresSockets(String key) {
    this.sockets = Objects.requireNonNull(LOOKS.get(key)).plain();
  }

  /** The argument for the driver, valid until it is removed. */
  static String keyOf(Sockets sockets) {
    String key = UUID.randomUUID().toString();
    LOOKS.put(key, sockets);
    return key;
  }

  static void forget(String key) {
    LOOKS.remove(key);
  }

  @Override
  public Socket createSocket() throws IOException {
    return sockets.createSocket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, local, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return sockets.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return sockets.createSocket(host, port, local, localPort);
  }
}
