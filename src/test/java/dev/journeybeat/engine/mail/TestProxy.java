package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Stands between us and a mail server and spoils the connection as a network would. */
final class TestProxy implements AutoCloseable {

  private final int target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;
  private volatile Thread accepting;
  private volatile UnaryOperator<String> rewriting = line -> line;
  private volatile boolean stalled;
  private volatile Duration delay = Duration.ZERO;
  private volatile @Nullable SSLContext tls;
  private volatile boolean startTls;

  TestProxy(int target) {
    this.target = target;
    listen(0);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Changes what the server says, line by line. */
  TestProxy rewriting(UnaryOperator<String> lines) {
    rewriting = lines;
    return this;
  }

  TestProxy speakingTls(SSLContext context) {
    tls = context;
    return this;
  }

  /** Offers STARTTLS, which GreenMail cannot, and turns to TLS when asked to. */
  TestProxy offeringStartTls(SSLContext context) {
    startTls = true;
    return speakingTls(context).rewriting(line -> line.replace("IMAP4rev1", "IMAP4rev1 STARTTLS"));
  }

  /** Takes connections and bytes, and passes on none. */
  TestProxy stalled() {
    stalled = true;
    return this;
  }

  TestProxy slow(Duration perLine) {
    delay = perLine;
    return this;
  }

  /**
   * Breaks every connection and takes no new one. A thread inside {@code accept} still takes who
   * comes until it has seen the close, so this waits for it.
   */
  void cut() {
    try {
      listening.close();
      accepting.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    breakConnections();
  }

  void breakConnections() {
    links.forEach(Link::close);
  }

  void restore() {
    listen(listening.getLocalPort());
  }

  /** How many connections clients hold. */
  int openConnections() {
    return links.size();
  }

  @Override
  public void close() {
    cut();
  }

  private void listen(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      listening = socket;
      accepting = daemon(() -> accept(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
        links.add(link);
        daemon(link::serve);
      } catch (IOException closed) {
        // Whether that was the end, the socket knows.
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "test-proxy");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static byte[] readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int each;
    do {
      each = in.read();
      if (each >= 0) {
        line.write(each);
      }
    } while (each >= 0 && each != '\n');
    return line.toByteArray();
  }

  private final class Link {
    private final Socket server;
    private final Socket plain;
    private volatile Socket client;

    Link(Socket client, Socket server) {
      this.plain = client;
      this.client = client;
      this.server = server;
    }

    void serve() {
      try {
        if (tls != null && !startTls) {
          secure();
        }
        daemon(this::passFromServer);
        byte[] line = readLine(client.getInputStream());
        while (line.length > 0) {
          if (startTls && new String(line, ISO_8859_1).endsWith("STARTTLS\r\n")) {
            String tag = new String(line, ISO_8859_1).split(" ", 2)[0];
            client.getOutputStream().write((tag + " OK begin\r\n").getBytes(ISO_8859_1));
            secure();
          } else {
            hold();
            server.getOutputStream().write(line);
          }
          line = readLine(client.getInputStream());
        }
      } catch (IOException gone) {
        // Either side is gone, so both go.
      }
      close();
    }

    private void passFromServer() {
      try {
        byte[] line = readLine(server.getInputStream());
        while (line.length > 0) {
          hold();
          String said = rewriting.apply(new String(line, ISO_8859_1));
          client.getOutputStream().write(said.getBytes(ISO_8859_1));
          line = readLine(server.getInputStream());
        }
      } catch (IOException gone) {
        // Either side is gone, so both go.
      }
      close();
    }

    private void secure() throws IOException {
      client =
          Objects.requireNonNull(tls)
              .getSocketFactory()
              .createSocket(plain, plain.getInputStream(), true);
    }

    private void hold() {
      LockSupport.parkNanos(delay.toNanos());
      while (stalled && links.contains(this)) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }

    void close() {
      links.remove(this);
      for (Socket socket : new Socket[] {plain, server}) {
        try {
          socket.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
