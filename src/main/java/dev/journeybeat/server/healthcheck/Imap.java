package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.ProbeText;
import dev.journeybeat.engine.check.UnexpectedReplyException;
import dev.journeybeat.net.TlsMode;
import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.SecretMask;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;

/**
 * An IMAP mailbox that must accept a login and open a folder.
 *
 * @param host Host name of the IMAP server.
 * @param port Port of the IMAP server: usually 993 for {@code tls}, 143 for {@code starttls} and
 *     {@code plain}.
 * @param security Encryption of the connection. {@code plain} requires a server on this machine or
 *     {@code allow-plain: true}.
 * @param allowPlain Whether the login may go to another machine without encryption. The password is
 *     then readable on the network.
 * @param username Login name of the mailbox.
 * @param password Password of the mailbox.
 * @param folder Folder that must exist.
 * @param trustAnyCertificate Whether to accept any TLS certificate. For servers with a self-signed
 *     certificate.
 */
public record Imap(
    @Example("\"imap.mail.example\"") String host,
    @Default("993") int port,
    @Default("tls") TlsMode security,
    @Default("false") boolean allowPlain,
    @Example("\"shop@mail.example\"") String username,
    @Example("\"${env:IMAP_PASSWORD}\"") Secret password,
    @Default("INBOX") String folder,
    @Default("false") boolean trustAnyCertificate)
    implements HealthcheckType {

  public Imap {
    Ports.require(host, port);
    LoginRules.requireSafe(host, security, allowPlain);
  }

  @Override
  public String look(ProbeAttempt looking) throws Exception {
    try (Store store =
        MailSession.of("imap", security, trustAnyCertificate, looking).getStore("imap")) {
      store.connect(host, port, username, password.value());
      Folder opened = store.getFolder(folder);
      opened.open(Folder.READ_ONLY);
      return "%s in %s".formatted(ProbeText.count(opened.getMessageCount(), "e-mail"), folder);
    } catch (FolderNotFoundException e) {
      throw new UnexpectedReplyException("no folder \"%s\"".formatted(folder));
    } catch (MessagingException e) {
      throw MailSession.trouble(e);
    }
  }

  @Override
  public SecretMask hidden() {
    return SecretMask.of(password);
  }
}
