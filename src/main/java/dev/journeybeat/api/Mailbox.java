package dev.journeybeat.api;

import java.time.Duration;
import java.util.List;

/**
 * The customer's IMAP mailbox as one run sees it: only e-mails that arrived since the run started,
 * in the inbox and in the junk folder.
 */
public interface Mailbox {

  /**
   * Waits for an e-mail, for {@code mail.<name>.timeout} at most.
   *
   * @return the first matching e-mail in the inbox
   * @throws AssertionError if none arrives in time, or only in the junk folder; lists what arrived
   *     instead
   * @throws InconclusiveException if the mail server is unavailable or refuses the login
   */
  Mail await(MailMatcher expected);

  /** Waits for an e-mail for this long at most, otherwise as {@link #await(MailMatcher)}. */
  Mail await(MailMatcher expected, Duration timeout);

  /**
   * What has arrived in the inbox so far, oldest first.
   *
   * @throws InconclusiveException if the mail server is unavailable or refuses the login
   */
  List<Mail> arrived();
}
