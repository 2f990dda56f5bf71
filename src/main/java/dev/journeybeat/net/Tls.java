package dev.journeybeat.net;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** TLS with others: as this Java trusts, or with whoever answers. */
public final class Tls {

  private static final SSLContext DATED = DatedTrust.context();
  private static final SSLContext ANY = AnyCertificate.context();

  private Tls() {}

  /**
   * Whom to trust.
   *
   * @param any for a server with a certificate of its own making
   */
  public static SSLContext context(boolean any) {
    return any ? ANY : DATED;
  }

  /** Speaks TLS over a socket that is connected, with whoever has this name. */
  public static SSLSocket over(Socket connected, String host, boolean trustAny) throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context(trustAny)
                .getSocketFactory()
                .createSocket(connected, host, connected.getPort(), true);
    if (!trustAny) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
    }
    socket.startHandshake();
    return socket;
  }
}
