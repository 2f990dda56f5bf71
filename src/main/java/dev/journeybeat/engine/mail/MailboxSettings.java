package dev.journeybeat.engine.mail;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.net.PemTrust;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.RenamedFrom;
import dev.journeybeat.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox of a customer, read over IMAP, {@code mail.<name>}.
 *
 * @param host Host name of the IMAP server.
 * @param port Port of the IMAP server: usually 993 for {@code tls}, 143 for {@code starttls} and
 *     {@code plain}.
 * @param security Encryption of the connection. {@code plain} requires a server on this machine or
 *     {@code allow-plain: true}.
 * @param allowPlain Whether {@code security: plain} may connect to another machine. The password is
 *     then readable on the network.
 * @param certificate PEM file with the certificates to trust. If left out, the certificates that
 *     this machine trusts.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For test servers only, and not
 *     together with {@code certificate}.
 * @param username Login name of the mailbox.
 * @param password Password of the mailbox. Exactly one of {@code password} and {@code oauth2} is
 *     required.
 * @param oauth2 OAuth 2 login (XOAUTH2), for servers that refuse passwords. Exactly one of {@code
 *     password} and {@code oauth2} is required.
 * @param folder Folder that receives the e-mails.
 * @param junkFolder Folder for junk. A failed step reports an e-mail that arrived there. If left
 *     out, Journeybeat detects the folder.
 * @param timeout How long a step waits for an e-mail, unless the journey sets another time.
 * @param pollInterval Interval between two looks into the mailbox, in addition to IMAP IDLE.
 * @param readTimeout Maximum time to connect, and for each answer of the server. At most {@code
 *     10m}.
 */
public record MailboxSettings(
    @Example("imap.shop.example") String host,
    @Default("993") int port,
    @Default("tls") MailSecurity security,
    @Default("false") boolean allowPlain,
    @Example("config/mail-authority.pem") @Nullable Path certificate,
    @Default("false") boolean trustAnyCertificate,
    @Example("heartbeat@shop.example") String username,
    @Example("${env:MAIL_PASSWORD}") @Nullable Secret password,
    @Nullable OAuth2Settings oauth2,
    @Default("INBOX") String folder,
    @Example("Junk") @Nullable String junkFolder,
    @RenamedFrom("patience") @Default("2m") Duration timeout,
    @RenamedFrom("poll-every") @Default("5s") Duration pollInterval,
    @Default("10s") Duration readTimeout) {

  public MailboxSettings {
    require(!host.isBlank(), "host", host, "the name of a mail server such as imap.shop.example");
    require(port >= 1 && port <= 65535, "port", port, "1 to 65535, usually 993 for tls");
    require(
        security != MailSecurity.PLAIN || allowPlain || Loopback.is(host),
        "security",
        security,
        "tls or starttls; plain only to this machine, or with allow-plain: true");
    require(
        certificate == null || !trustAnyCertificate,
        "trust-any-certificate",
        trustAnyCertificate,
        "false, because \"certificate\" is set");
    PemTrust.require("certificate", certificate);
    require(!username.isBlank(), "username", username, "the login name of the mailbox");
    require(
        (password == null) != (oauth2 == null),
        "password",
        password == null ? "neither password nor oauth2" : "both password and oauth2",
        "exactly one of password and oauth2");
    require(!folder.isBlank(), "folder", folder, "the name of a folder such as INBOX");
    requirePositive("timeout", timeout, "2m");
    requirePositive("poll-interval", pollInterval, "5s");
    requirePositive("read-timeout", readTimeout, "10s");
    require(
        readTimeout.compareTo(Duration.ofMinutes(10)) <= 0,
        "read-timeout",
        readTimeout,
        "10m or less");
  }

  private static void requirePositive(String key, Duration found, String example) {
    require(found.toMillis() > 0, key, found, "a positive duration such as " + example);
  }
}
