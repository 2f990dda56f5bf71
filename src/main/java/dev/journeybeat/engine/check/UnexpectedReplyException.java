package dev.journeybeat.engine.check;

/** A system answered, but not as expected. */
public final class UnexpectedReplyException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param found the actual and the expected result: {@code status 500; expected 200}
   */
  public UnexpectedReplyException(String found) {
    super(found);
  }
}
