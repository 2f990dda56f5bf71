package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.Tls;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A TCP port that must accept a connection.
 *
 * @param host Host name of the server.
 * @param port Port of the server, 1 to 65535.
 * @param tls Whether to connect with TLS.
 * @param send Text to send first. If left out, nothing is sent.
 * @param expects Text that the server must send. If left out, the connection is enough.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For servers with a self-signed
 *     certificate.
 */
public record Tcp(
    @Example("\"shop.example\"") String host,
    @Example("22") int port,
    @Default("false") boolean tls,
    @Example("\"PING\\r\\n\"") @Nullable String send,
    @Example("\"SSH-2.0\"") @Nullable String expects,
    @Default("false") boolean trustAnyCertificate)
    implements HealthcheckType {

  /** The maximum number of bytes to search for the expected text. */
  private static final int LIMIT = 64 * 1024;

  public Tcp {
    Ports.require(host, port);
  }

  @Override
  public String look(ProbeAttempt looking) throws IOException, UnexpectedReplyException {
    Socket plain = looking.hold().sockets().keep(new Socket());
    plain.connect(new InetSocketAddress(host, port), looking.millis());
    Socket socket = tls ? Tls.over(plain, host, trustAnyCertificate) : plain;
    if (send != null) {
      socket.getOutputStream().write(send.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }
    return expects == null ? "connected" : heard(socket, expects, looking);
  }

  /**
   * Reads until the expected text arrives. Servers keep the connection open, so the wait needs a
   * limit.
   */
  private static String heard(Socket socket, String expected, ProbeAttempt looking)
      throws IOException, UnexpectedReplyException {
    long end = System.nanoTime() + looking.timeout().toNanos() * 8 / 10;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    byte[] some = new byte[1024];
    try {
      int count = 0;
      while (count >= 0 && said.size() < LIMIT) {
        said.write(some, 0, count);
        if (said.toString(StandardCharsets.UTF_8).contains(expected)) {
          return told(said);
        }
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        socket.setSoTimeout(Math.toIntExact(Math.max(1, left)));
        count = socket.getInputStream().read(some);
      }
    } catch (SocketTimeoutException e) {
      if (said.size() == 0) {
        throw e;
      }
    }
    throw new UnexpectedReplyException("%s; expected \"%s\"".formatted(told(said), expected));
  }

  private static String told(ByteArrayOutputStream said) {
    return "received \"%s\"".formatted(said.toString(StandardCharsets.UTF_8).strip());
  }
}
