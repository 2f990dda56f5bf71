package dev.journeybeat.engine.mail;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.MailMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An e-mail that a step waits for, and the messages if it is missing. */
record AwaitedMail(Account account, MailMatcher expected) {

  /** The first matching e-mail in the inbox. */
  Optional<ReceivedMail> among(List<ReceivedMail> mails) {
    return mails.stream().filter(this::isInInbox).filter(expected::matches).findFirst();
  }

  AssertionError missing(List<ReceivedMail> mails, Duration waited) {
    return new AssertionError(
        """
        e-mail should arrive in %s
          expected: %s
          found:    %s
          waited:   %s"""
            .formatted(
                account.inbox(), expected.description(), found(mails), MailText.duration(waited)));
  }

  InconclusiveException unseen(MailServerException trouble, Duration waited) {
    return new InconclusiveException(
        """
        could not check whether an e-mail arrived in %s
          expected: %s
          problem:  %s
          waited:   %s"""
            .formatted(
                account.inbox(),
                expected.description(),
                trouble.sentence(),
                MailText.duration(waited)),
        trouble);
  }

  InconclusiveException interrupted() {
    return new InconclusiveException(
        "waiting for an e-mail in %s was interrupted; expected: %s"
            .formatted(account.inbox(), expected.description()));
  }

  private String found(List<ReceivedMail> mails) {
    List<ReceivedMail> junk = mails.stream().filter(mail -> !isInInbox(mail)).toList();
    Optional<ReceivedMail> match = junk.stream().filter(expected::matches).findFirst();
    if (match.isPresent()) {
      return "arrived, but in %s: %s"
          .formatted(match.get().folder(), MailText.quoted(match.get().subject()));
    }
    String inbox = MailText.mails(mails.stream().filter(this::isInInbox).toList());
    return junk.isEmpty()
        ? inbox
        : "%s; in %s %s".formatted(inbox, junk.get(0).folder(), MailText.mails(junk));
  }

  private boolean isInInbox(ReceivedMail mail) {
    return mail.folder().equals(account.settings().folder());
  }
}
