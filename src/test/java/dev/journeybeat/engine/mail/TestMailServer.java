package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;

/** GreenMail with one mailbox, over real sockets. */
final class TestMailServer implements AutoCloseable {

  static final String ADDRESS = "heartbeat@shop.example";
  static final String PASSWORD = "correct-horse";

  private final GreenMail greenMail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
          });
  private final GreenMailUser user;

  TestMailServer() {
    greenMail.start();
    user = greenMail.setUser(ADDRESS, ADDRESS, PASSWORD);
  }

  int port() {
    return greenMail.getImap().getPort();
  }

  int tlsPort() {
    return greenMail.getImaps().getPort();
  }

  int smtpPort() {
    return greenMail.getSmtp().getPort();
  }

  TestSettings settings() {
    return new TestSettings(port());
  }

  /** Lets the mailbox be opened with this password or token from now on. */
  void accept(String password) {
    user.setPassword(password);
  }

  void createFolder(String name) {
    try {
      folders().createMailbox(user, name);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void deleteFolder(String name) {
    try {
      folders().deleteMailbox(user, name);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void deliver(String subject) {
    deliver("INBOX", "Subject: " + subject + "\r\n\r\nHello\r\n");
  }

  void deliver(String folder, String eml) {
    try {
      folder(folder).store(parse(eml.getBytes(UTF_8)));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> subjects(String folder) {
    return messages(folder).stream().map(TestMailServer::subject).toList();
  }

  boolean isSeen(String subject) {
    return has(Flags.Flag.SEEN, subject);
  }

  boolean isMarkedAsDeleted(String subject) {
    return has(Flags.Flag.DELETED, subject);
  }

  /** As a person's mail program does with an e-mail that is thrown away. */
  void markAsDeleted(String subject) {
    for (StoredMessage message : messages("INBOX")) {
      if (subject(message).equals(subject)) {
        message.setFlag(Flags.Flag.DELETED, true);
      }
    }
  }

  @Override
  public void close() {
    greenMail.stop();
  }

  private boolean has(Flags.Flag flag, String subject) {
    return messages("INBOX").stream()
        .filter(message -> subject(message).equals(subject))
        .anyMatch(message -> message.getFlags().contains(flag));
  }

  private List<StoredMessage> messages(String folder) {
    try {
      return folder(folder).getMessages();
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private MailFolder folder(String name) throws FolderException {
    return folders().getFolder(user, name, true);
  }

  private ImapHostManager folders() {
    return greenMail.getManagers().getImapHostManager();
  }

  private static String subject(StoredMessage message) {
    try {
      return message.getMimeMessage().getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeMessage parse(byte[] eml) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(eml));
  }
}
