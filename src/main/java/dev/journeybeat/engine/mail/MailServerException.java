package dev.journeybeat.engine.mail;

import dev.journeybeat.api.InconclusiveException;

/**
 * The mail server can't be used. The message says what was tried, what happened, and what to do.
 */
final class MailServerException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Whether the problem may disappear. */
  enum Outlook {
    /** It may disappear while the run waits. */
    PASSING,
    /** The configuration or the server must be changed. */
    LASTING,
    /** This run has lost its position in the mailbox permanently. */
    FINAL
  }

  private final Outlook outlook;
  private final String sentence;

  MailServerException(Outlook outlook, String sentence) {
    super(sentence);
    this.outlook = outlook;
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  /** The exception that the journey gets. */
  InconclusiveException inconclusive() {
    return new InconclusiveException(sentence, this);
  }

  Outlook outlook() {
    return outlook;
  }
}
