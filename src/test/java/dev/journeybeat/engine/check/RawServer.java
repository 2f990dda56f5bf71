package dev.journeybeat.engine.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A server that misbehaves, below HTTP. */
public final class RawServer implements AutoCloseable {

  /** What it does with a connection. */
  public interface Manners {
    void treat(Socket socket) throws IOException;
  }

  private static final long BETWEEN_DRIPS = 100_000_000;

  private final ServerSocket listening;
  private final AtomicInteger open = new AtomicInteger();

  public RawServer(Manners manners) throws IOException {
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> serve(manners), "raw server");
    thread.setDaemon(true);
    thread.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  /** Connections that the other side has not closed. */
  public int open() {
    return open.get();
  }

  /** A reply that would be complete after a minute, a byte at a time. */
  public static void drip(Socket socket) throws IOException {
    socket.getInputStream().read();
    String reply = "HTTP/1.1 200 OK\r\nContent-Length: 600\r\n\r\n" + "x".repeat(600);
    for (byte one : reply.getBytes(UTF_8)) {
      socket.getOutputStream().write(one);
      LockSupport.parkNanos(BETWEEN_DRIPS);
    }
  }

  public static void hang(Socket socket) throws IOException {
    while (socket.getInputStream().read() >= 0) {
      // Listens, and says nothing.
    }
  }

  public static void reset(Socket socket) throws IOException {
    socket.getInputStream().read();
    socket.setSoLinger(true, 0);
  }

  public static void hangUp(Socket socket) throws IOException {
    byte[] request = new byte[8192];
    socket.getInputStream().read(request);
  }

  /** Without a word that the connection will not be kept. */
  public static void replyAndHangUp(Socket socket) throws IOException {
    hangUp(socket);
    socket.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(UTF_8));
  }

  public static void speakSmtp(Socket socket) throws IOException {
    socket.getOutputStream().write("220 mail.example ESMTP\r\n".getBytes(UTF_8));
    hangUp(socket);
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void serve(Manners manners) {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        Thread thread = new Thread(() -> treat(socket, manners), "raw server's connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void treat(Socket socket, Manners manners) {
    open.incrementAndGet();
    try (socket) {
      manners.treat(socket);
    } catch (IOException e) {
      // The other side has had enough, as it should.
    } finally {
      open.decrementAndGet();
    }
  }
}
