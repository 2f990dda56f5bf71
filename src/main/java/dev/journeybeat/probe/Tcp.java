package dev.journeybeat.probe;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A port that takes connections.
 *
 * @param tls whether to speak TLS
 * @param send what to say first
 * @param expects what must be in the answer, or in what the server says by itself
 * @param trustAnyCertificate for a server with a certificate of its own making
 */
record Tcp(
    @Example("\"shop.example\"") String host,
    @Example("22") int port,
    @Default("false") boolean tls,
    @Example("\"PING\\r\\n\"") @Nullable String send,
    @Example("\"SSH-2.0\"") @Nullable String expects,
    @Default("false") boolean trustAnyCertificate)
    implements Kind {

  /** Who talks longer without saying what is expected does not say it. */
  private static final int LIMIT = 64 * 1024;

  Tcp {
    Ports.require(port);
  }

  @Override
  public String look(Looking looking) throws IOException, UnwellException {
    Socket plain = looking.hold().sockets().keep(new Socket());
    plain.connect(new InetSocketAddress(host, port), looking.millis());
    Socket socket = tls ? Tls.over(plain, host, trustAnyCertificate) : plain;
    if (send != null) {
      socket.getOutputStream().write(send.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }
    return expects == null ? "connected" : heard(socket.getInputStream(), expects);
  }

  private static String heard(InputStream in, String expected) throws IOException, UnwellException {
    StringBuilder said = new StringBuilder();
    byte[] some = new byte[1024];
    while (said.length() < LIMIT) {
      int count = in.read(some);
      if (count < 0) {
        break;
      }
      said.append(new String(some, 0, count, StandardCharsets.UTF_8));
      if (said.indexOf(expected) >= 0) {
        return "it said \"%s\"".formatted(said.toString().strip());
      }
    }
    throw new UnwellException(
        "it said \"%s\"; expected \"%s\"".formatted(said.toString().strip(), expected));
  }
}
