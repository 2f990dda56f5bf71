package dev.journeybeat.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * The sockets of one user of a mail server, so that whoever closes a mailbox can end them at once,
 * whatever they wait for. Safe to share between threads.
 */
final class Sockets {

  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /** Ends every connection, and lets none begin. */
  void cut() {
    cut = true;
    open.forEach(Sockets::close);
  }

  /** Jakarta Mail asks it for sockets that are not connected yet, and for nothing else. */
  SocketFactory plain() {
    return new Plain();
  }

  /** Jakarta Mail asks it for TLS over sockets that are connected, and for nothing else. */
  SSLSocketFactory over(SSLSocketFactory tls) {
    return new Tls(tls);
  }

  private Socket keep(Socket socket) throws SocketException {
    open.removeIf(Socket::isClosed);
    open.add(socket);
    if (cut) {
      close(socket);
      throw new SocketException("the mailbox was closed");
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
