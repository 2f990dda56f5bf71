package dev.journeybeat.engine.mail;

import dev.journeybeat.api.InconclusiveException;

/**
 * The mail server could not be asked; the message says what was tried, what came of it, what to do.
 */
final class MailServerException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What may be hoped for. */
  enum Outlook {
    /** It may go by while the run waits. */
    PASSING,
    /** Somebody has to change something first. */
    LASTING,
    /** This run has lost its place in the mailbox for good. */
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

  /** As a journey gets to see it. */
  InconclusiveException inconclusive() {
    return new InconclusiveException(sentence, this);
  }

  Outlook outlook() {
    return outlook;
  }
}
