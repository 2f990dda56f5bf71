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

/** What looks at SMTP and IMAP servers have in common. */
final class MailSession {

  private MailSession() {}

  /**
   * A session whose connections end with the look.
   *
   * @param protocol {@code smtp} or {@code imap}
   */
  static Session of(String protocol, TlsMode security, boolean trustAny, ProbeAttempt looking) {
    return new MailConnectionSettings(
            security, Tls.context(trustAny), !trustAny, looking.hold().sockets(), looking.timeout())
        .session(protocol);
  }

  /** What a server said no to, or what kept us from asking. */
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
