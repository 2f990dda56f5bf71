package dev.journeybeat.engine.browser.process;

import dev.journeybeat.api.InconclusiveException;

/** An executable ended immediately after its start. The message contains its output. */
public final class EndedAtStartException extends InconclusiveException {

  private static final long serialVersionUID = 1L;

  EndedAtStartException(String message) {
    super(message);
  }
}
