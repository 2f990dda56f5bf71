package dev.journeybeat.net;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** TLS connections that trust the certificates of this Java, or any certificate. */
public final class Tls {

  private static final SSLContext DATED = DatedTrust.context();
  private static final SSLContext ANY = AnyCertificate.context();

  private Tls() {}

  /**
   * Creates the TLS context.
   *
   * @param any whether to trust any certificate, for a server with a self-signed one
   */
  public static SSLContext context(boolean any) {
    return any ? ANY : DATED;
  }

  /** Starts TLS over a connected socket, for a server with this name. */
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
