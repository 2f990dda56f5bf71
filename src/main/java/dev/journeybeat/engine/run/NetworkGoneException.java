package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;

/** Nothing answered, and nothing that has to do with the shop did either. */
final class NetworkGoneException extends InconclusiveException {

  private static final long serialVersionUID = 1L;

  NetworkGoneException(String message, Throwable cause) {
    super(message, cause);
  }
}
