package dev.journeybeat.net;

import dev.journeybeat.settings.Require;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Trusts only the certificates in a file. */
public final class PemTrust {

  private PemTrust() {}

  /**
   * Validates that a setting names a PEM file.
   *
   * @param key the key as written in the file, such as {@code certificate}
   * @param pem {@code null} if it is not set, which is valid
   * @throws dev.journeybeat.settings.UnusableSetting if it is not a PEM file
   */
  public static void require(String key, @Nullable Path pem) {
    if (pem != null) {
      String wrong = wrong(pem);
      Require.require(
          wrong == null, key, pem, "a PEM file with certificates in it (%s)".formatted(wrong));
    }
  }

  private static @Nullable String wrong(Path pem) {
    if (!Files.exists(pem)) {
      return "there is no such file";
    }
    if (Files.isDirectory(pem)) {
      return "this is a folder";
    }
    if (!Files.isReadable(pem)) {
      return "this one can't be read";
    }
    try {
      var unused = context(pem);
      return null;
    } catch (IOException | GeneralSecurityException e) {
      return "there are none in this one";
    }
  }

  /**
   * Creates a context for outgoing connections.
   *
   * @throws IOException if the file can't be read, or contains no certificate
   */
  public static SSLContext context(Path pem) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream file = Files.newInputStream(pem)) {
      int number = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
        store.setCertificateEntry("certificate-" + number++, each);
      }
    }
    if (store.size() == 0) {
      throw new IOException("there are none in this one");
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
