package dev.journeybeat.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * The sockets of one user of a server, so that they can be ended at once, whatever they wait for: a
 * blocked read listens to nothing else. Safe to share between threads.
 */
public final class Sockets {

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /** Ends every connection, and lets none begin. */
  public void cut() {
    cut = true;
    open.forEach(Sockets::close);
  }

  /** Makes sockets that are not connected yet, as Jakarta Mail asks for them, and no others. */
  public SocketFactory plain() {
    return new Plain();
  }

  /** Makes TLS over sockets that are connected, as Jakarta Mail asks for it, and no other. */
  public SSLSocketFactory over(SSLSocketFactory tls) {
    return new Tls(tls);
  }

  /**
   * Ends this one, too, when all are.
   *
   * @throws SocketException if they have been ended already
   */
  public Socket keep(Socket socket) throws SocketException {
    open.removeIf(Socket::isClosed);
    open.add(socket);
    if (cut) {
      close(socket);
      throw new SocketException("closed meanwhile");
    }
    return socket;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // Closed is all that it should be.
    }
  }

  private final class Plain extends SocketFactory {

    @Override
    public Socket createSocket() throws SocketException {
      return keep(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new SocketException("not offered");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new SocketException("not offered");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw new SocketException("not offered");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new SocketException("not offered");
    }
  }

  private final class Tls extends SSLSocketFactory {

    private final SSLSocketFactory tls;

    Tls(SSLSocketFactory tls) {
      this.tls = tls;
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose)
        throws IOException {
      // Closing the socket below never waits; closing the TLS one may, for the other side.
      return tls.createSocket(keep(connected), host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new SocketException("not offered");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new SocketException("not offered");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw new SocketException("not offered");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new SocketException("not offered");
    }
  }
}
