package dev.journeybeat.engine.mail;

import dev.journeybeat.net.Sockets;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;

/** A logged-in connection to a mail server, for one thread. */
final class ImapConnection implements AutoCloseable {

  static final String NO_TOKENS = "server takes no tokens";

  private static final String FETCH_SIZE = Integer.toString(256 * 1024);

  private final IMAPStore store;
  private final MailErrors faults;

  private ImapConnection(IMAPStore store, MailErrors faults) {
    this.store = store;
    this.faults = faults;
  }

  /** Logs in. If a cached token is refused, retries once with a new one. */
  static ImapConnection open(Login login) throws MailServerException {
    boolean hadToken = login.credentials().hasToken();
    try {
      return new ImapConnection(connect(login), login.faults());
    } catch (AuthenticationFailedException e) {
      login.credentials().forgetToken();
      if (hadToken) {
        return open(login);
      }
      throw login.faults().whileConnecting(e);
    } catch (MessagingException e) {
      throw login.faults().whileConnecting(e);
    }
  }

  boolean can(String capability) throws MessagingException {
    return store.hasCapability(capability);
  }

  /**
   * Opens a folder.
   *
   * @param setting the configuration key of the folder, for the error message
   */
  IMAPFolder open(String folder, String setting, int mode)
      throws MessagingException, MailServerException {
    Folder opened = store.getFolder(folder);
    try {
      opened.open(mode);
    } catch (FolderNotFoundException e) {
      throw faults.folderMissing(folder, setting, e);
    }
    return (IMAPFolder) opened;
  }

  boolean has(String folder) throws MessagingException {
    return store.getFolder(folder).exists();
  }

  /** Folders that can contain e-mails. */
  List<IMAPFolder> folders() throws MessagingException {
    List<IMAPFolder> folders = new ArrayList<>();
    for (Folder each : store.getDefaultFolder().list("*")) {
      if ((each.getType() & Folder.HOLDS_MESSAGES) != 0) {
        folders.add((IMAPFolder) each);
      }
    }
    return folders;
  }

  /** Logs out, if the server still answers. */
  @Override
  public void close() {
    try {
      store.close();
    } catch (MessagingException lost) {
      // The connection is closed already.
    }
  }

  private static IMAPStore connect(Login login) throws MessagingException, MailServerException {
    MailboxSettings settings = login.account().settings();
    Session session = Session.getInstance(properties(login));
    IMAPStore store = new CarefulStore(session, login.credentials().areTokens());
    try {
      store.connect(
          settings.host(), settings.port(), settings.username(), login.credentials().current());
    } catch (RuntimeException e) {
      // Angus throws such exceptions for responses of servers that do not speak IMAP.
      throw new MessagingException("%s in what the server said".formatted(e), e);
    }
    return store;
  }

  private static Properties properties(Login login) throws MailServerException {
    MailboxSettings settings = login.account().settings();
    Sockets sockets = login.sockets();
    String timeout = Long.toString(settings.readTimeout().toMillis());
    boolean startTls = settings.security() == MailSecurity.STARTTLS;
    Properties properties = new Properties();
    properties.setProperty("mail.imap.connectiontimeout", timeout);
    properties.setProperty("mail.imap.timeout", timeout);
    properties.setProperty("mail.imap.peek", "true");
    properties.setProperty("mail.imap.partialfetch", "true");
    properties.setProperty("mail.imap.fetchsize", FETCH_SIZE);
    properties.setProperty("mail.imap.starttls.enable", Boolean.toString(startTls));
    properties.setProperty("mail.imap.starttls.required", Boolean.toString(startTls));
    properties.setProperty(
        "mail.imap.ssl.enable", Boolean.toString(settings.security() == MailSecurity.TLS));
    properties.setProperty(
        "mail.imap.ssl.checkserveridentity", Boolean.toString(!settings.trustAnyCertificate()));
    properties.setProperty("mail.imap.socketFactory.fallback", "false");
    properties.put("mail.imap.socketFactory", sockets.plain());
    properties.put("mail.imap.ssl.socketFactory", sockets.over(TlsConfig.of(login.account())));
    if (login.credentials().areTokens()) {
      properties.setProperty("mail.imap.auth.mechanisms", "XOAUTH2");
    }
    return properties;
  }

  /** If a server does not support tokens, Angus would send the token as a password. */
  private static final class CarefulStore extends IMAPStore {
    private final boolean needsTokens;

    CarefulStore(Session session, boolean needsTokens) {
      super(session, new URLName("imap", null, -1, null, null, null));
      this.needsTokens = needsTokens;
    }

    @Override
    protected void preLogin(IMAPProtocol protocol) throws ProtocolException {
      if (needsTokens && !protocol.hasCapability("AUTH=XOAUTH2")) {
        throw new ProtocolException(NO_TOKENS);
      }
    }
  }
}
