package dev.journeybeat.server.web;

/** The web server's address can't be had; says why, and the way out. */
public final class CannotListenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotListenException(String message, Throwable cause) {
    super(message, cause);
  }
}
