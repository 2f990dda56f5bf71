package dev.journeybeat.engine.mail;

import dev.journeybeat.engine.mail.MailServerException.Outlook;
import dev.journeybeat.net.AnyCertificate;
import dev.journeybeat.net.PemTrust;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** Creates the TLS configuration of a mailbox. */
final class TlsConfig {

  private TlsConfig() {}

  static SSLSocketFactory of(Account account) throws MailServerException {
    MailboxSettings settings = account.settings();
    try {
      if (settings.trustAnyCertificate()) {
        return AnyCertificate.context().getSocketFactory();
      }
      if (settings.certificate() != null) {
        return PemTrust.context(settings.certificate()).getSocketFactory();
      }
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, null, null);
      return tls.getSocketFactory();
    } catch (GeneralSecurityException | IOException e) {
      throw new MailServerException(
          Outlook.LASTING,
          "the certificates in %s could not be read (%s). Check %s: it requires a PEM file"
              .formatted(settings.certificate(), e.getMessage(), account.key("certificate")));
    }
  }
}
