package dev.journeybeat.probe;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;

/** What looks at SMTP and IMAP servers have in common. */
final class MailSession {

  private MailSession() {}

  /**
   * A session whose connections end with the look.
   *
   * @param protocol {@code smtp} or {@code imap}
   */
  static Session of(String protocol, LineSecurity security, boolean trustAny, Looking looking) {
    String prefix = "mail." + protocol + ".";
    String millis = String.valueOf(looking.millis());
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", millis);
    boolean startTls = security == LineSecurity.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", String.valueOf(startTls));
    properties.setProperty(prefix + "starttls.required", String.valueOf(startTls));
    properties.setProperty(prefix + "ssl.enable", String.valueOf(security == LineSecurity.TLS));
    properties.setProperty(prefix + "ssl.checkserveridentity", String.valueOf(!trustAny));
    properties.setProperty(prefix + "socketFactory.fallback", "false");
    properties.setProperty(prefix + "quitwait", "false");
    properties.put(prefix + "socketFactory", looking.hold().sockets().plain());
    properties.put(
        prefix + "ssl.socketFactory",
        looking.hold().sockets().over(Tls.context(trustAny).getSocketFactory()));
    return Session.getInstance(properties);
  }

  /** What a server said no to, or what kept us from asking. */
  static Exception trouble(MessagingException e) {
    if (e instanceof AuthenticationFailedException) {
      return new UnwellException("login refused: " + said(e));
    }
    return Trouble.cause(e, java.io.IOException.class::isInstance).isPresent()
        ? e
        : new UnwellException(said(e));
  }

  private static String said(MessagingException e) {
    return Words.of(e).strip();
  }
}
