package dev.journeybeat.server.web.admin;

/** State of the monitor for the system page. */
public interface SystemPort {

  /** Reads the state. Returns within seconds, even if a part hangs. */
  SystemFacts look();
}
