package dev.journeybeat.server.web.admin;

/** What the web sees of the monitor's own machine room. */
public interface SystemPort {

  /** Looks at all of it. Over within seconds, whatever hangs. */
  SystemFacts look();
}
