package dev.journeybeat.net;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The trust manager of this Java. If a certificate has expired and its authority is unknown, it
 * reports the expiry.
 */
public final class DatedTrust extends X509ExtendedTrustManager {

  private final X509ExtendedTrustManager trust;

  private DatedTrust(X509ExtendedTrustManager trust) {
    this.trust = trust;
  }

  /** Creates a context for outgoing connections. */
  public static SSLContext context() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      TrustManager[] trusts =
          Arrays.stream(factory.getTrustManagers())
              .filter(X509ExtendedTrustManager.class::isInstance)
              .map(trust -> new DatedTrust((X509ExtendedTrustManager) trust))
              .toArray(TrustManager[]::new);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusts, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    check(chain, () -> trust.checkServerTrusted(chain, type, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    check(chain, () -> trust.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    check(chain, () -> trust.checkServerTrusted(chain, type));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    trust.checkClientTrusted(chain, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    trust.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    trust.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trust.getAcceptedIssuers();
  }

  private interface Check {
    void check() throws CertificateException;
  }

  /**
   * Servers may send superfluous certificates: an expired authority in the chain is no reason to
   * reject it.
   */
  private static void check(X509Certificate[] chain, Check trusts) throws CertificateException {
    try {
      trusts.check();
    } catch (CertificateException e) {
      for (X509Certificate each : chain) {
        each.checkValidity();
      }
      throw e;
    }
    // Java never rejects an expired certificate that is trusted explicitly.
    chain[0].checkValidity();
  }
}
