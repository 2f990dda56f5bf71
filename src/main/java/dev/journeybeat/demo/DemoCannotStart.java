package dev.journeybeat.demo;

/** The demo world could not start; the message says why and what to do. */
public final class DemoCannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoCannotStart(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
