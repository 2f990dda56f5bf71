package dev.journeybeat.net;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;

/**
 * Settings of a connection to a mail server.
 *
 * @param trust trusted certificates
 * @param checksHost whether the certificate must match the host name
 * @param sockets its sockets, so that another thread can close them
 * @param timeout maximum time to connect, and for each answer
 */
public record MailConnectionSettings(
    TlsMode security, SSLContext trust, boolean checksHost, Sockets sockets, Duration timeout) {

  /**
   * Creates a Jakarta Mail session. Does not connect yet.
   *
   * @param protocol {@code smtp} or {@code imap}
   */
  public Session session(String protocol) {
    String prefix = "mail." + protocol + ".";
    String millis = String.valueOf(Math.max(1, timeout.toMillis()));
    Properties properties = new Properties();
    properties.setProperty(prefix + "connectiontimeout", millis);
    properties.setProperty(prefix + "timeout", millis);
    boolean startTls = security == TlsMode.STARTTLS;
    properties.setProperty(prefix + "starttls.enable", String.valueOf(startTls));
    properties.setProperty(prefix + "starttls.required", String.valueOf(startTls));
    properties.setProperty(prefix + "ssl.enable", String.valueOf(security == TlsMode.TLS));
    properties.setProperty(prefix + "ssl.checkserveridentity", String.valueOf(checksHost));
    properties.setProperty(prefix + "socketFactory.fallback", "false");
    properties.setProperty(prefix + "quitwait", "false");
    properties.put(prefix + "socketFactory", sockets.plain());
    properties.put(prefix + "ssl.socketFactory", sockets.over(trust.getSocketFactory()));
    return Session.getInstance(properties);
  }
}
