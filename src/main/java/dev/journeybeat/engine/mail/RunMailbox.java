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
 * A mailbox from the moment on when a run opened it. It is watched in the background until it is
 * closed, so that each e-mail's arrival is noted when it comes and not when a step asks for it.
 * Safe to share between threads.
 */
public final class RunMailbox implements Mailbox, AutoCloseable {

  /** How soon a clock that was set is noticed. */
  private static final Duration GLANCE = Duration.ofMillis(200);

  private final Account account;
  private final Credentials credentials;
  private final ConcurrentRuns neighbours;
  private final Clock clock;
  private final RunFolders folders;
  private final ReceivedMessages arrivals = new ReceivedMessages();
  private final MailboxWatcher watch;

  private RunMailbox(
      Account account, Credentials credentials, ConcurrentRuns neighbours, Clock clock) {
    this.account = account;
    this.credentials = credentials;
    this.neighbours = neighbours;
    this.clock = clock;
    this.folders = new RunFolders(account.settings(), clock);
    this.watch = new MailboxWatcher(account, credentials, folders, arrivals);
  }

  /**
   * Takes the position of the inbox and the junk folder and begins to watch them.
   *
   * @throws InconclusiveException if that does not succeed
   */
  static RunMailbox open(
      Account account, Credentials credentials, ConcurrentRuns neighbours, Clock clock) {
    RunMailbox mailbox = new RunMailbox(account, credentials, neighbours, clock);
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
  public Mail await(MailMatcher expected, Duration patience) {
    AwaitedMail awaited = new AwaitedMail(account, expected);
    Instant begun = clock.instant();
    try {
      Optional<ReceivedMail> match = awaitMatch(awaited, begun.plus(patience));
      if (match.isPresent()) {
        return match.get();
      }
      // The last look may be a while ago, or have failed: one more decides.
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

  /** All that has arrived so far, in the junk folder too, as far as is known without asking. */
  public List<ReceivedMail> listing() {
    return arrivals.mails();
  }

  /**
   * Whether it is this one.
   *
   * @param name its key under {@code mail}
   */
  public boolean isOf(String name) {
    return account.name().equals(name);
  }

  /** What there is to delete should this process die. */
  public MailTraces traces() {
    return folders.traces(account.name());
  }

  /**
   * Deletes what the run received, in the junk folder too, and nothing else. Called again, it
   * deletes what has arrived since. What another run on the same mailbox may still wait for is left
   * to that run.
   *
   * @throws InconclusiveException if the mail server could not be asked to
   */
  public void deleteArrived() {
    if (!arrivals.isOver()) {
      // What is deleted shall have been seen, for the evidence.
      look(arrivals.ask(), Duration.ZERO);
    }
    neighbours.leave(account, folders);
    try {
      new Deletion(new Login(account, credentials), neighbours).carryOut(traces());
    } catch (MailServerException e) {
      throw notDeleted(account, e);
    }
  }

  static InconclusiveException notDeleted(Account account, MailServerException e) {
    return new InconclusiveException(
        "could not delete the run's e-mails in %s: %s".formatted(account.inbox(), e.getMessage()),
        e);
  }

  /** Ends the watch and its connections. Safe to call twice. */
  @Override
  public void close() {
    neighbours.leave(account, folders);
    watch.close();
  }

  private void begin() {
    neighbours.enter(account, folders);
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

  private void look(long number, Duration patience) {
    try {
      MailServerException trouble = awaitGoodLook(number, patience);
      if (trouble != null) {
        throw trouble.inconclusive();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InconclusiveException(
          "looking into %s was interrupted".formatted(account.inbox()), e);
    }
  }

  /**
   * Waits for a look that goes well.
   *
   * @param number the look to begin with
   * @param patience how long to hope for a better one
   * @return what the last one ran into; {@code null} if it went well
   */
  private @Nullable MailServerException awaitGoodLook(long number, Duration patience)
      throws InterruptedException {
    Instant end = clock.instant().plus(patience);
    // To find the old connection dead, to connect anew, and to be answered.
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
        "%s gave no full answer in %s".formatted(account.server(), MailText.duration(time)));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
