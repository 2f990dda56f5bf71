package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.TlsMode;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * A server that takes e-mails: it greets, turns to TLS and lets us log in, as far as asked for.
 *
 * @param allowPlain whether a login may go in the open to another machine
 * @param username logs in; not so if left out
 * @param trustAnyCertificate for a server with a certificate of its own making
 */
public record Smtp(
    @Example("\"mail.example\"") String host,
    @Default("25") int port,
    @Default("plain") TlsMode security,
    @Default("false") boolean allowPlain,
    @Example("\"shop@mail.example\"") @Nullable String username,
    @Example("\"${env:SMTP_PASSWORD}\"") @Nullable Secret password,
    @Default("false") boolean trustAnyCertificate)
    implements HealthcheckType {

  public Smtp {
    Ports.require(host, port);
    LoginRules.require(username, password);
    if (username != null) {
      LoginRules.requireSafe(host, security, allowPlain);
    }
  }

  @Override
  public String look(ProbeAttempt looking) throws Exception {
    try (Transport transport =
        MailSession.of("smtp", security, trustAnyCertificate, looking).getTransport("smtp")) {
      transport.connect(host, port, username, password == null ? null : password.value());
      if (username != null && !offersLogin((SMTPTransport) transport)) {
        throw new UnexpectedReplyException("no login is offered");
      }
      return username == null ? "it greets" : "logged in";
    } catch (MessagingException e) {
      throw MailSession.trouble(e);
    }
  }

  /** Jakarta Mail takes it for well if there is no way to log in. */
  private static boolean offersLogin(SMTPTransport transport) {
    return transport.supportsExtension("AUTH") || transport.supportsExtension("AUTH=LOGIN");
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(password);
  }
}
