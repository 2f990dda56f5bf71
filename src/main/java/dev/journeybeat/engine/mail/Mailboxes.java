package dev.journeybeat.engine.mail;

import dev.journeybeat.api.InconclusiveException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** The configured mailboxes. Safe to share between threads. */
public final class Mailboxes {

  private final Clock clock;
  private final Map<String, Account> accounts = new TreeMap<>();
  private final Map<String, Credentials> credentials = new TreeMap<>();
  private final ConcurrentRuns concurrentRuns = new ConcurrentRuns();

  /**
   * Does not connect yet.
   *
   * @param settings by name of the mailbox
   */
  public Mailboxes(Map<String, MailboxSettings> settings, Clock clock) {
    this.clock = clock;
    settings.forEach(
        (name, each) -> {
          Account account = new Account(name, each);
          accounts.put(name, account);
          credentials.put(name, new Credentials(account, clock));
        });
  }

  /**
   * Records a mailbox's position for a run, and watches it until it is closed.
   *
   * @throws IllegalArgumentException if there is none of this name
   * @throws InconclusiveException if the mail server can't be used; the message says what to do
   */
  public RunMailbox open(String name) {
    Login login = login(name);
    return RunMailbox.open(login.account(), login.credentials(), concurrentRuns, clock);
  }

  /**
   * Deletes the e-mails that a dead run left, if any.
   *
   * @throws IllegalArgumentException if there is no mailbox of this name
   * @throws InconclusiveException if the mail server can't be used
   */
  public void delete(MailTraces traces) {
    Login login = login(traces.mailbox());
    try {
      new Deletion(login, concurrentRuns).carryOut(traces);
    } catch (MailServerException e) {
      throw RunMailbox.notDeleted(login.account(), e);
    }
  }

  /**
   * Logs in once, to check the configuration.
   *
   * @return a summary of the mailbox
   * @throws IllegalArgumentException if there is none of this name
   * @throws InconclusiveException if a run could not use the mailbox; the message says what to do
   */
  public String check(String name) {
    Login login = login(name);
    try (ImapConnection connection = login.open()) {
      return describe(login.account(), connection);
    } catch (MailServerException | MessagingException e) {
      throw login.faults().whileLooking(e).inconclusive();
    }
  }

  private static String describe(Account account, ImapConnection connection)
      throws MessagingException, MailServerException {
    MailboxSettings settings = account.settings();
    IMAPFolder inbox = connection.open(settings.folder(), "folder", Folder.READ_ONLY);
    int mails = inbox.getMessageCount();
    inbox.close(false);
    Optional<String> junk = JunkFolder.find(connection, settings);
    if (junk.isPresent()) {
      connection.open(junk.get(), "junk-folder", Folder.READ_ONLY).close(false);
    }
    return "%s accepts the login of %s; %s has %s; %s; %s"
        .formatted(
            account.server(),
            settings.username(),
            settings.folder(),
            MailText.count(mails, "e-mail"),
            connection.can("IDLE")
                ? "the server reports new e-mails immediately (IDLE)"
                : "the server does not report new e-mails (no IDLE), they are found within "
                    + MailText.duration(settings.pollInterval()),
            junk.map("junk folder "::concat)
                .orElse("no junk folder found, set it in " + account.key("junk-folder")));
  }

  private Login login(String name) {
    Account account = accounts.get(name);
    Credentials its = credentials.get(name);
    if (account == null || its == null) {
      throw new IllegalArgumentException(
          "there is no mailbox \"%s\"; the configuration has %s under mail"
              .formatted(name, accounts.isEmpty() ? "none" : String.join(", ", accounts.keySet())));
    }
    return new Login(account, its);
  }
}
