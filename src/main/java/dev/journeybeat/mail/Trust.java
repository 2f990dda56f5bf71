package dev.journeybeat.mail;

import dev.journeybeat.mail.MailServerException.Outlook;
import dev.journeybeat.wire.AnyCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Which servers' certificates are believed. */
final class Trust {

  private Trust() {}

  static SSLSocketFactory of(Account account) throws MailServerException {
    MailboxSettings settings = account.settings();
    try {
      if (settings.trustAnyCertificate()) {
        return AnyCertificate.context().getSocketFactory();
      }
      SSLContext tls = SSLContext.getInstance("TLS");
      if (settings.certificate() != null) {
        tls.init(null, only(settings.certificate()), null);
      } else {
        tls.init(null, null, null);
      }
      return tls.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new MailServerException(
          Outlook.LASTING,
          "the certificates in %s could not be read (%s). Check %s: it takes a PEM file"
              .formatted(settings.certificate(), e.getMessage(), account.key("certificate")));
    }
  }

  private static TrustManager[] only(Path pem) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream file = Files.newInputStream(pem)) {
      int number = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
        store.setCertificateEntry("certificate-" + number++, each);
      }
    }
    if (store.size() == 0) {
      throw new IOException("there is none in it");
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    return trust.getTrustManagers();
  }
}
