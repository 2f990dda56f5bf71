package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Mail;
import dev.journeybeat.api.MailMatcher;
import dev.journeybeat.api.Mailbox;
import dev.journeybeat.engine.mail.Mailboxes;
import dev.journeybeat.engine.mail.RunMailbox;
import dev.journeybeat.result.Leg;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The customer's mailbox in one run. It is opened before the first step, because its position
 * counts from there. A failure to open it matters only to journeys that use it.
 */
final class RunMail implements AutoCloseable {

  private final @Nullable RunMailbox mailbox;
  private final String whyNot;

  private RunMail(@Nullable RunMailbox mailbox, String whyNot) {
    this.mailbox = mailbox;
    this.whyNot = whyNot;
  }

  static RunMail open(Mailboxes mailboxes, CustomerSettings customer) {
    if (customer.mailbox() == null) {
      return new RunMail(
          null,
          "customer %s has no mailbox; set \"mailbox\" under \"customers\""
              .formatted(customer.username()));
    }
    try {
      return new RunMail(mailboxes.open(customer.mailbox()), "");
    } catch (InconclusiveException e) {
      return new RunMail(null, String.valueOf(e.getMessage()));
    }
  }

  /** The mailbox as seen by the steps of a phase. */
  Mailbox watchedBy(StepRecorder recorder) {
    return new Mailbox() {
      @Override
      public Mail await(MailMatcher expected) {
        return received(mailbox().await(expected));
      }

      @Override
      public Mail await(MailMatcher expected, Duration timeout) {
        return received(mailbox().await(expected, timeout));
      }

      @Override
      public List<Mail> arrived() {
        return mailbox().arrived();
      }

      private RunMailbox mailbox() {
        recorder.talkingTo(Leg.MAIL);
        if (mailbox == null) {
          throw new InconclusiveException(whyNot);
        }
        return mailbox;
      }

      private Mail received(Mail mail) {
        recorder.received(mail);
        return mail;
      }
    };
  }

  /** The open mailbox, if there is one. */
  Optional<RunMailbox> opened() {
    return Optional.ofNullable(mailbox);
  }

  @Override
  public void close() {
    if (mailbox != null) {
      mailbox.close();
    }
  }
}
