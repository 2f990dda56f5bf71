package dev.journeybeat.engine.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives notifications of the server about the inbox (IDLE), and triggers a check. Failures do no
 * harm, because the poller checks anyway.
 */
final class IdleListener implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(IdleListener.class);

  /** Minimum pause, because some servers end each IDLE immediately. */
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private static final Duration NEVER = Duration.ofDays(1);

  private final Login login;
  private final ReceivedMessages arrivals;
  private final Backoff pause = new Backoff();
  private volatile @Nullable IMAPFolder listened;

  IdleListener(Login login, ReceivedMessages arrivals) {
    this.login = login;
    this.arrivals = arrivals;
  }

  @Override
  public void run() {
    try {
      while (!arrivals.isOver()) {
        arrivals.awaitEnd(listen());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Ends IDLE with the protocol's command. Waits until that is done or the connection is closed.
   */
  void end() {
    IMAPFolder inbox = listened;
    try {
      if (inbox != null && inbox.isOpen()) {
        inbox.close(false);
      }
    } catch (MessagingException | IllegalStateException e) {
      log.debug(
          "Ending IMAP IDLE failed: mailbox={} error={}",
          login.account().name(),
          login.faults().whileLooking(e).sentence());
    }
  }

  /** Listens until the connection is lost. Returns the pause before the next connection. */
  private Duration listen() throws InterruptedException {
    try (ImapConnection connection = login.open()) {
      if (!connection.can("IDLE")) {
        return NEVER;
      }
      IMAPFolder inbox =
          connection.open(login.account().settings().folder(), "folder", Folder.READ_ONLY);
      listened = inbox;
      // For e-mails that arrived between two connections.
      arrivals.ask();
      while (!arrivals.isOver()) {
        inbox.idle(true);
        pause.reset();
        arrivals.ask();
        arrivals.awaitEnd(BETWEEN);
      }
      return Duration.ZERO;
    } catch (MailServerException | MessagingException | RuntimeException e) {
      MailServerException trouble = login.faults().whileLooking(e);
      log.debug(
          "IMAP IDLE failed: mailbox={} error={}", login.account().name(), trouble.sentence());
      return pause.after(trouble);
    }
  }
}
