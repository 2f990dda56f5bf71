package dev.journeybeat.probe;

import dev.journeybeat.wire.LineSecurity;
import dev.journeybeat.wire.MailLine;
import dev.journeybeat.wire.NoReply;
import dev.journeybeat.wire.Tls;
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
  static Session of(String protocol, LineSecurity security, boolean trustAny, Looking looking) {
    return new MailLine(
            security, Tls.context(trustAny), !trustAny, looking.hold().sockets(), looking.timeout())
        .session(protocol);
  }

  /** What a server said no to, or what kept us from asking. */
  static Exception trouble(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return new UnwellException("login refused: " + said(e));
    }
    return NoReply.cause(e, java.io.IOException.class::isInstance).isPresent()
        ? e
        : new UnwellException(said(e));
  }

  private static String said(MessagingException e) {
    return Words.of(e).strip();
  }
}
