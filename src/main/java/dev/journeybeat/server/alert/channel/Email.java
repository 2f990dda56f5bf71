package dev.journeybeat.server.alert.channel;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.net.MailConnectionSettings;
import dev.journeybeat.net.PemTrust;
import dev.journeybeat.net.Tls;
import dev.journeybeat.net.TlsMode;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * E-mails through an SMTP server.
 *
 * @param host Host name of the SMTP server.
 * @param port Port of the SMTP server: usually 587 for {@code starttls}, 465 for {@code tls}, 25
 *     for {@code plain}.
 * @param security Encryption of the connection. {@code plain} requires a server on this machine or
 *     {@code allow-plain: true}.
 * @param allowPlain Whether {@code security: plain} may connect to another machine. Passwords and
 *     notifications are then readable on the network.
 * @param username Login name. Requires {@code password}. If left out, the channel does not log in.
 * @param password Password. Requires {@code username}. If left out, the channel does not log in.
 * @param from Address of the sender, with or without a name.
 * @param to Addresses of the recipients. At least one.
 * @param certificate PEM file with the certificates to trust. If left out, the certificates that
 *     this machine trusts.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For test servers only, and not
 *     together with {@code certificate}.
 */
record Email(
    @Example("\"smtp.example\"") String host,
    @Default("587") int port,
    @Default("starttls") TlsMode security,
    @Default("false") boolean allowPlain,
    @Example("\"journeybeat@shop.example\"") @Nullable String username,
    @Example("\"${env:SMTP_PASSWORD}\"") @Nullable Secret password,
    @Example("\"Journeybeat <journeybeat@shop.example>\"") String from,
    @Example("[\"operators@shop.example\"]") List<String> to,
    @Example("\"config/mail-authority.pem\"") @Nullable Path certificate,
    @Default("false") boolean trustAnyCertificate)
    implements ChannelType {

  Email {
    to = List.copyOf(to);
    require(!host.isBlank(), "host", host, "the name of a mail server such as smtp.example");
    require(port >= 1 && port <= 65_535, "port", port, "1 to 65535, usually 587 for starttls");
    require(
        security != TlsMode.PLAIN || allowPlain || Loopback.is(host),
        "security",
        "plain",
        "tls or starttls; plain only to this machine, or with allow-plain: true");
    require(username == null || password != null, "password", "", "one for the username");
    require(password == null || username != null, "username", "", "one for the password");
    requireAddress("from", from);
    require(!to.isEmpty(), "to", "no address", "at least one such as [operators@shop.example]");
    to.forEach(address -> requireAddress("to", address));
    require(
        certificate == null || !trustAnyCertificate,
        "trust-any-certificate",
        trustAnyCertificate,
        "false where there is a certificate");
    PemTrust.require("certificate", certificate);
  }

  @Override
  public void deliver(Notification notice, SendContext desk) throws Exception {
    MailConnectionSettings line =
        new MailConnectionSettings(
            security, trust(), !trustAnyCertificate, desk.sockets(), desk.timeout());
    Session session = line.session("smtp");
    new SmtpSender(this, session, desk.channel())
        .send(new EmailRenderer(this, session, desk).about(notice));
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(password);
  }

  InternetAddress sender() {
    return address(from);
  }

  List<InternetAddress> recipients() {
    List<InternetAddress> recipients = new ArrayList<>();
    to.forEach(each -> recipients.add(address(each)));
    return recipients;
  }

  private SSLContext trust() throws IOException, GeneralSecurityException {
    return certificate == null ? Tls.context(trustAnyCertificate) : PemTrust.context(certificate);
  }

  private static InternetAddress address(String text) {
    try {
      return new InternetAddress(text, true);
    } catch (AddressException e) {
      throw new IllegalStateException("the address is not valid any more: " + text, e);
    }
  }

  private static void requireAddress(String key, String text) {
    boolean isOne;
    try {
      isOne = new InternetAddress(text, true).getAddress().contains("@");
    } catch (AddressException e) {
      isOne = false;
    }
    require(isOne, key, text, "an address such as operators@shop.example");
  }
}
