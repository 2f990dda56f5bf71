package dev.journeybeat.probe;

/** Somebody answered, and not as it should be. */
final class UnwellException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param found what was found and what was expected: {@code status 500; expected 200}
   */
  UnwellException(String found) {
    super(found);
  }
}
