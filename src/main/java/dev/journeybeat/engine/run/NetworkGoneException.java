package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;

/** Neither the system nor the reference addresses answered. */
final class NetworkGoneException extends InconclusiveException {

  private static final long serialVersionUID = 1L;

  NetworkGoneException(String message, Throwable cause) {
    super(message, cause);
  }
}
