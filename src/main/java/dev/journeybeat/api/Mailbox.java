package dev.journeybeat.api;

import java.time.Duration;
import java.util.List;

/**
 * The customer's IMAP mailbox as one run sees it: only what arrived since the run began, in the
 * inbox and in the junk folder.
 */
public interface Mailbox {

  /**
   * Waits for an e-mail as long as the configuration is patient, {@code mail.<name>.patience}.
   *
   * @return the first matching e-mail in the inbox
   * @throws AssertionError if none came in time, or only one in the junk folder; says what came
   *     instead
   * @throws InconclusiveException if the mail server could not be asked
   */
  Mail await(MailMatcher expected);

  /** Waits for an e-mail with another patience, otherwise as {@link #await(MailMatcher)}. */
  Mail await(MailMatcher expected, Duration patience);

  /**
   * What has arrived in the inbox so far, oldest first.
   *
   * @throws InconclusiveException if the mail server could not be asked
   */
  List<Mail> arrived();
}
