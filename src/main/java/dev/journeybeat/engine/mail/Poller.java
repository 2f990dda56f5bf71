package dev.journeybeat.engine.mail;

import dev.journeybeat.engine.mail.MailServerException.Outlook;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks a run's folders periodically and on request. It opens them each time, because some servers
 * show new e-mails only then.
 */
final class Poller {

  private static final Logger log = LoggerFactory.getLogger(Poller.class);

  private final Login login;
  private final RunFolders folders;
  private final ReceivedMessages arrivals;
  private final Backoff pause = new Backoff();
  private @Nullable ImapConnection connection;

  Poller(Login login, RunFolders folders, ReceivedMessages arrivals) {
    this.login = login;
    this.folders = folders;
    this.arrivals = arrivals;
  }

  /** Runs until the mailbox is closed or lost. */
  void run() {
    try {
      while (!arrivals.isOver()) {
        arrivals.lookBegins();
        MailServerException trouble = look();
        arrivals.lookEnds(trouble);
        arrivals.pause(
            trouble == null ? login.account().settings().pollInterval() : pause.after(trouble));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      disconnect();
    }
  }

  /** An old connection may be dead. Only a new one shows the state of the server. */
  private @Nullable MailServerException look() {
    boolean isNew = connection == null;
    MailServerException trouble = tryToLook();
    boolean mayBeStale = !isNew && trouble != null && trouble.outlook() == Outlook.PASSING;
    return mayBeStale && !arrivals.isClosed() ? tryToLook() : trouble;
  }

  private @Nullable MailServerException tryToLook() {
    try {
      if (connection == null) {
        connection = login.open();
      }
      folders.look(connection, arrivals);
      pause.reset();
      return null;
    } catch (MailServerException | MessagingException | IOException e) {
      MailServerException trouble = login.faults().whileLooking(e);
      log.debug(
          "Mailbox check failed: mailbox={} error={}", login.account().name(), trouble.sentence());
      disconnect();
      return trouble;
    } catch (RuntimeException e) {
      log.error("Checking a mailbox failed: mailbox={}", login.account().name(), e);
      disconnect();
      return new MailServerException(
          Outlook.PASSING, "checking %s failed: %s".formatted(login.account().inbox(), e));
    }
  }

  private void disconnect() {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
