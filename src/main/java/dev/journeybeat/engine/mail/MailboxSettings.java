package dev.journeybeat.engine.mail;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.net.Loopback;
import dev.journeybeat.net.PemTrust;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One mailbox, {@code mail.<name>} in the configuration.
 *
 * @param allowPlain lets a password cross a network in the open
 * @param certificate PEM file with the certificates to trust instead of this machine's
 * @param trustAnyCertificate for test servers: whoever answers is believed
 * @param password what logs in, unless {@code oauth2} does
 * @param junkFolder where suspected junk is put; found by itself if left out
 * @param patience how long a step waits for an e-mail that it does not say otherwise
 * @param pollEvery how often to look, beside being told by the server
 * @param timeout how long the server may take to connect, and to answer
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
    @Default("2m") Duration patience,
    @Default("5s") Duration pollEvery,
    @Default("10s") Duration timeout) {

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
        "false where there is a certificate");
    PemTrust.require("certificate", certificate);
    require(!username.isBlank(), "username", username, "what the mailbox's owner logs in with");
    require(
        (password == null) != (oauth2 == null),
        "password",
        password == null ? "neither password nor oauth2" : "both password and oauth2",
        "exactly one of password and oauth2");
    require(!folder.isBlank(), "folder", folder, "the name of a folder such as INBOX");
    requirePositive("patience", patience, "2m");
    requirePositive("poll-every", pollEvery, "5s");
    requirePositive("timeout", timeout, "10s");
    require(timeout.compareTo(Duration.ofMinutes(10)) <= 0, "timeout", timeout, "10m or less");
  }

  private static void requirePositive(String key, Duration found, String example) {
    require(found.toMillis() > 0, key, found, "a positive duration such as " + example);
  }
}
