package dev.journeybeat.demo.part;

/** A part of the demo world could not have its port. */
public final class PortTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PortTaken(String part, int port, Throwable cause) {
    super(
        ("port %d is taken by another program, and the demo's %s wants it; end that program, or"
                + " give the demo another first port (it takes eight in a row), or 0 for any that"
                + " are free")
            .formatted(port, part),
        cause);
  }
}
