package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.ProbeText;
import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.MailConnectionSettings;
import dev.journeybeat.net.NetworkErrors;
import dev.journeybeat.net.Tls;
import dev.journeybeat.net.TlsMode;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;

/** Common parts of the SMTP and IMAP probes. */
final class MailSession {

  private MailSession() {}

  /**
   * Creates a session whose connections close with the probe.
   *
   * @param protocol {@code smtp} or {@code imap}
   */
  static Session of(String protocol, TlsMode security, boolean trustAny, ProbeAttempt looking) {
    return new MailConnectionSettings(
            security, Tls.context(trustAny), !trustAny, looking.hold().sockets(), looking.timeout())
        .session(protocol);
  }

  /** The reason of a rejection or a failed connection. */
  static Exception trouble(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return new UnexpectedReplyException("login refused: " + said(e));
    }
    return NetworkErrors.cause(e, java.io.IOException.class::isInstance).isPresent()
        ? e
        : new UnexpectedReplyException(said(e));
  }

  private static String said(MessagingException e) {
    return ProbeText.of(e).strip();
  }
}
