package dev.journeybeat.engine.browser;

import dev.journeybeat.api.InconclusiveException;

/** The browser or its driver ended or hung during a run. That says nothing about the shop. */
public final class BrowserGoneException extends InconclusiveException {

  private static final long serialVersionUID = 1L;

  /**
   * @param trouble the problem, as a sentence
   */
  public BrowserGoneException(String trouble) {
    super(trouble);
  }
}
