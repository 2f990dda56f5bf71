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
 * A mailbox that can be logged in to and read.
 *
 * @param allowPlain whether a login may go in the open to another machine
 * @param folder must be there
 * @param trustAnyCertificate for a server with a certificate of its own making
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
