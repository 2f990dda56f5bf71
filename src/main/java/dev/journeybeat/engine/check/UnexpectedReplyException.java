package dev.journeybeat.engine.check;

/** Somebody answered, and not as it should be. */
public final class UnexpectedReplyException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param found what was found and what was expected: {@code status 500; expected 200}
   */
  public UnexpectedReplyException(String found) {
    super(found);
  }
}
