package dev.journeybeat.engine.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.time.Duration;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the server say when something happens in the inbox (IDLE), and asks for a look then. It may
 * stall or fail without harm: the poller looks anyway.
 */
final class IdleListener implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(IdleListener.class);

  /** Keeps a server that ends each IDLE at once from being asked without end. */
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

  /** Ends IDLE as the server wants it ended; waits until that was done or the connection is cut. */
  void end() {
    IMAPFolder inbox = listened;
    try {
      if (inbox != null && inbox.isOpen()) {
        inbox.close(false);
      }
    } catch (MessagingException | IllegalStateException e) {
      log.debug("{}: {}", login.account().name(), login.faults().whileLooking(e).sentence());
    }
  }

  /** Until the connection is lost; returns how long to wait with the next one. */
  private Duration listen() throws InterruptedException {
    try (ImapConnection connection = login.open()) {
      if (!connection.can("IDLE")) {
        return NEVER;
      }
      IMAPFolder inbox =
          connection.open(login.account().settings().folder(), "folder", Folder.READ_ONLY);
      listened = inbox;
      // For what came while nobody listened.
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
      log.debug("{}: {}", login.account().name(), trouble.sentence());
      return pause.after(trouble);
    }
  }
}
