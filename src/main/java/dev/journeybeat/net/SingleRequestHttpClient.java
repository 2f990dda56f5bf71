package dev.journeybeat.net;

import java.net.Socket;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP over one connection for one request, which another thread can close. Java's own client
 * always pools connections.
 */
public final class SingleRequestHttpClient {

  private SingleRequestHttpClient() {}

  /**
   * Creates a client that sends a request only once.
   *
   * @param sockets sockets of its connection
   * @param timeout maximum time to connect, and between two bytes
   * @param trustAny for a site with a self-signed certificate
   */
  public static HttpClientBuilder client(Sockets sockets, Duration timeout, boolean trustAny) {
    Timeout maxWait = Timeout.ofMilliseconds(Math.max(1, timeout.toMillis()));
    BasicHttpClientConnectionManager connections =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                proxy -> sockets.keep(new Socket()),
                null,
                null,
                RegistryBuilder.<TlsSocketStrategy>create()
                    .register("https", tls(trustAny))
                    .build()),
            null);
    connections.setConnectionConfig(
        ConnectionConfig.custom().setConnectTimeout(maxWait).setSocketTimeout(maxWait).build());
    return HttpClients.custom()
        .setConnectionManager(connections)
        .disableAutomaticRetries()
        .disableAuthCaching();
  }

  private static DefaultClientTlsStrategy tls(boolean trustAny) {
    return new DefaultClientTlsStrategy(
        Tls.context(trustAny),
        trustAny ? HostnameVerificationPolicy.CLIENT : HostnameVerificationPolicy.BOTH,
        trustAny ? NoopHostnameVerifier.INSTANCE : HttpsSupport.getDefaultHostnameVerifier());
  }
}
