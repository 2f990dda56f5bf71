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
 * The sockets of one connection user. Another thread can close them all, which ends blocked reads:
 * they ignore interrupts. Safe to share between threads.
 */
public final class Sockets {

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /** Closes every connection, and prevents new ones. */
  public void cut() {
    cut = true;
    open.forEach(Sockets::close);
  }

  /** Creates unconnected sockets, as Jakarta Mail requires, and no others. */
  public SocketFactory plain() {
    return new Plain();
  }

  /** Creates TLS over connected sockets, as Jakarta Mail requires, and no others. */
  public SSLSocketFactory over(SSLSocketFactory tls) {
    return new Tls(tls);
  }

  /**
   * Registers a socket, so that it is closed with the others.
   *
   * @throws SocketException if they have been closed already
   */
  public Socket keep(Socket socket) throws SocketException {
    open.removeIf(Socket::isClosed);
    open.add(socket);
    if (cut) {
      close(socket);
      throw new SocketException("closed");
    }
    return socket;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // Closing is the goal, so errors do not matter.
    }
  }

  private final class Plain extends SocketFactory {

    @Override
    public Socket createSocket() throws SocketException {
      return keep(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new SocketException("not supported");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new SocketException("not supported");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw new SocketException("not supported");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new SocketException("not supported");
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
      // Closing the plain socket never blocks; closing the TLS socket may wait for the peer.
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
      throw new SocketException("not supported");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new SocketException("not supported");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw new SocketException("not supported");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      throw new SocketException("not supported");
    }
  }
}
