package dev.journeybeat.engine.browser.process;

import dev.journeybeat.api.InconclusiveException;

/** An executable that was started and ended at once; the message tells what it said. */
public final class EndedAtStartException extends InconclusiveException {

  private static final long serialVersionUID = 1L;

  EndedAtStartException(String message) {
    super(message);
  }
}
