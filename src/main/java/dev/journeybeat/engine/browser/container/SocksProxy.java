package dev.journeybeat.engine.browser.container;

import dev.journeybeat.engine.browser.cdp.BlockedHosts;
import dev.journeybeat.engine.browser.process.Await;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * SOCKS 5 proxy for browsers in containers. They reach the same names as the monitor, including its
 * localhost.
 */
final class SocksProxy implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int VERSION = 5;
  private static final int CONNECT = 1;
  private static final int IPV4 = 1;
  private static final int NAME = 3;
  private static final int DONE = 0;
  private static final int BLOCKED = 2;
  private static final int NO_WAY = 4;
  private static final int UNKNOWN_COMMAND = 7;

  private final ServerSocket server;
  private final BlockedHosts blocked;

  /** Listens on this machine only. */
  SocksProxy(BlockedHosts blocked) {
    this.blocked = blocked;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Await.begin(this::listen);
  }

  int port() {
    return server.getLocalPort();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        Socket browser = server.accept();
        Await.begin(() -> serve(browser));
      } catch (IOException e) {
        // The proxy was closed, or a client has disconnected.
      }
    }
  }

  private void serve(Socket browser) {
    try (browser) {
      DataInputStream in = new DataInputStream(browser.getInputStream());
      OutputStream out = browser.getOutputStream();
      in.readUnsignedByte();
      in.readNBytes(in.readUnsignedByte());
      out.write(new byte[] {VERSION, 0});
      in.readUnsignedByte();
      int command = in.readUnsignedByte();
      in.readUnsignedByte();
      String host = host(in);
      int port = in.readUnsignedShort();
      if (command != CONNECT) {
        reply(out, UNKNOWN_COMMAND);
      } else if (blocked.contains("http://" + host)) {
        reply(out, BLOCKED);
      } else {
        connect(browser, host, port);
      }
    } catch (IOException e) {
      // The browser sees that the connection has ended.
    }
  }

  private static String host(DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    if (type == NAME) {
      byte[] name = in.readNBytes(in.readUnsignedByte());
      return new String(name, StandardCharsets.ISO_8859_1);
    }
    return InetAddress.getByAddress(in.readNBytes(type == IPV4 ? 4 : 16)).getHostAddress();
  }

  private static void connect(Socket browser, String host, int port) throws IOException {
    try (Socket site = new Socket()) {
      try {
        site.connect(new InetSocketAddress(host, port), (int) TIMEOUT.toMillis());
      } catch (IOException e) {
        reply(browser.getOutputStream(), NO_WAY);
        return;
      }
      reply(browser.getOutputStream(), DONE);
      Await.begin(() -> copy(site, browser));
      copyAll(browser, site);
    }
  }

  private static void reply(OutputStream out, int code) throws IOException {
    out.write(new byte[] {VERSION, (byte) code, 0, IPV4, 0, 0, 0, 0, 0, 0});
  }

  private static void copy(Socket from, Socket to) {
    try (from;
        to) {
      copyAll(from, to);
    } catch (IOException e) {
      // One direction has ended, so the other ends, too.
    }
  }

  private static void copyAll(Socket from, Socket to) throws IOException {
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    in.transferTo(out);
    to.shutdownOutput();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
