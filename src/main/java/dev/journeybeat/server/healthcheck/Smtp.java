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
 * An SMTP server that must greet and, with a user name, accept a login.
 *
 * @param host Host name of the SMTP server.
 * @param port Port of the SMTP server: usually 25 for {@code plain}, 587 for {@code starttls}, 465
 *     for {@code tls}.
 * @param security Encryption of the connection. A login with {@code plain} requires a server on
 *     this machine or {@code allow-plain: true}.
 * @param allowPlain Whether a login may go to another machine without encryption. The password is
 *     then readable on the network.
 * @param username Login name. Requires {@code password}. If left out, the healthcheck does not log
 *     in.
 * @param password Password. Requires {@code username}. If left out, the healthcheck does not log
 *     in.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For servers with a self-signed
 *     certificate.
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
        throw new UnexpectedReplyException("the server offers no login");
      }
      return username == null ? "greeting received" : "logged in";
    } catch (MessagingException e) {
      throw MailSession.trouble(e);
    }
  }

  /** Jakarta Mail reports no error if the server offers no login. */
  private static boolean offersLogin(SMTPTransport transport) {
    return transport.supportsExtension("AUTH") || transport.supportsExtension("AUTH=LOGIN");
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(password);
  }
}
