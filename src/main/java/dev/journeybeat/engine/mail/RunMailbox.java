package dev.journeybeat.engine.mail;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Mail;
import dev.journeybeat.api.MailMatcher;
import dev.journeybeat.api.Mailbox;
import dev.journeybeat.engine.mail.MailServerException.Outlook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox from the moment a run opened it. Background threads watch it until it is closed, so
 * that each arrival time is exact. Safe to share between threads.
 */
public final class RunMailbox implements Mailbox, AutoCloseable {

  /** How soon a change of the clock is detected. */
  private static final Duration GLANCE = Duration.ofMillis(200);

  private final Account account;
  private final Credentials credentials;
  private final ConcurrentRuns concurrentRuns;
  private final Clock clock;
  private final RunFolders folders;
  private final ReceivedMessages arrivals = new ReceivedMessages();
  private final MailboxWatcher watch;

  private RunMailbox(
      Account account, Credentials credentials, ConcurrentRuns concurrentRuns, Clock clock) {
    this.account = account;
    this.credentials = credentials;
    this.concurrentRuns = concurrentRuns;
    this.clock = clock;
    this.folders = new RunFolders(account.settings(), clock);
    this.watch = new MailboxWatcher(account, credentials, folders, arrivals);
  }

  /**
   * Records the positions of the inbox and the junk folder, and starts to watch them.
   *
   * @throws InconclusiveException if that fails
   */
  static RunMailbox open(
      Account account, Credentials credentials, ConcurrentRuns concurrentRuns, Clock clock) {
    RunMailbox mailbox = new RunMailbox(account, credentials, concurrentRuns, clock);
    try {
      mailbox.begin();
      return mailbox;
    } catch (InconclusiveException e) {
      mailbox.close();
      throw e;
    }
  }

  @Override
  public Mail await(MailMatcher expected) {
    return await(expected, account.settings().timeout());
  }

  @Override
  public Mail await(MailMatcher expected, Duration maxWait) {
    AwaitedMail awaited = new AwaitedMail(account, expected);
    Instant begun = clock.instant();
    try {
      Optional<ReceivedMail> match = awaitMatch(awaited, begun.plus(maxWait));
      if (match.isPresent()) {
        return match.get();
      }
      // The last check may be old or failed, so another one decides.
      MailServerException trouble = awaitGoodLook(arrivals.ask(), Duration.ZERO);
      List<ReceivedMail> mails = arrivals.mails();
      Optional<ReceivedMail> late = awaited.among(mails);
      if (late.isPresent()) {
        return late.get();
      }
      Duration waited = Duration.between(begun, clock.instant());
      if (trouble != null) {
        throw awaited.unseen(trouble, waited);
      }
      throw awaited.missing(mails, waited);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw awaited.interrupted();
    }
  }

  @Override
  public List<Mail> arrived() {
    look(arrivals.ask(), account.settings().timeout());
    return arrivals.mails().stream()
        .filter(mail -> mail.folder().equals(account.settings().folder()))
        .map(Mail.class::cast)
        .toList();
  }

  /** All known e-mails so far, including junk. Does not contact the server. */
  public List<ReceivedMail> listing() {
    return arrivals.mails();
  }

  /**
   * Whether it is the mailbox with this name.
   *
   * @param name the key under {@code mail}
   */
  public boolean isOf(String name) {
    return account.name().equals(name);
  }

  /** Data to delete the e-mails after a crash. */
  public MailTraces traces() {
    return folders.traces(account.name());
  }

  /**
   * Deletes the run's e-mails, including junk, and nothing else. A repeated call deletes later
   * arrivals. E-mails that another run on the same mailbox may wait for are left to that run.
   *
   * @throws InconclusiveException if the mail server can't be used
   */
  public void deleteArrived() {
    if (!arrivals.isOver()) {
      // Fetches e-mails for the evidence before they are deleted.
      look(arrivals.ask(), Duration.ZERO);
    }
    concurrentRuns.leave(account, folders);
    try {
      new Deletion(new Login(account, credentials), concurrentRuns).carryOut(traces());
    } catch (MailServerException e) {
      throw notDeleted(account, e);
    }
  }

  static InconclusiveException notDeleted(Account account, MailServerException e) {
    return new InconclusiveException(
        "could not delete the run's e-mails in %s: %s".formatted(account.inbox(), e.getMessage()),
        e);
  }

  /** Stops watching and closes the connections. Safe to call twice. */
  @Override
  public void close() {
    concurrentRuns.leave(account, folders);
    watch.close();
  }

  private void begin() {
    concurrentRuns.enter(account, folders);
    watch.beginPolling();
    look(1, account.settings().readTimeout());
    watch.beginListening();
  }

  private Optional<ReceivedMail> awaitMatch(AwaitedMail awaited, Instant end)
      throws InterruptedException {
    int tried = 0;
    arrivals.ask();
    while (true) {
      List<ReceivedMail> mails = arrivals.mails();
      Optional<ReceivedMail> match = awaited.among(mails.subList(tried, mails.size()));
      if (match.isPresent() || !clock.instant().isBefore(end) || arrivals.isOver()) {
        return match;
      }
      tried = mails.size();
      arrivals.awaitMoreThan(tried, shorter(GLANCE, Duration.between(clock.instant(), end)));
    }
  }

  private void look(long number, Duration maxWait) {
    try {
      MailServerException trouble = awaitGoodLook(number, maxWait);
      if (trouble != null) {
        throw trouble.inconclusive();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException("checking %s was interrupted".formatted(account.inbox()), e);
    }
  }

  /**
   * Waits for a successful check.
   *
   * @param number number of the first check that counts
   * @param maxWait how long to retry after a failure
   * @return the error of the last check; {@code null} if it succeeded
   */
  private @Nullable MailServerException awaitGoodLook(long number, Duration maxWait)
      throws InterruptedException {
    Instant end = clock.instant().plus(maxWait);
    // Includes detecting a dead connection, reconnecting, and the answer.
    Duration answerTime = account.settings().readTimeout().multipliedBy(3);
    for (long look = number; ; look++) {
      boolean ended = arrivals.awaitLook(look, answerTime);
      MailServerException trouble = ended ? arrivals.trouble() : unanswered(answerTime);
      if (trouble == null
          || trouble.outlook() != Outlook.PASSING
          || !clock.instant().isBefore(end)) {
        return trouble;
      }
    }
  }

  private MailServerException unanswered(Duration time) {
    return new MailServerException(
        Outlook.PASSING,
        "%s sent no complete answer within %s"
            .formatted(account.server(), MailText.duration(time)));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
