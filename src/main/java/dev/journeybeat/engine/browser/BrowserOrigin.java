package dev.journeybeat.engine.browser;

/** Where browsers come from. */
public enum BrowserOrigin {

  /** They are started on this machine. */
  HERE,

  /** They are sessions of a Selenium Grid. */
  GRID,

  /** Each is a container that is thrown away after it. */
  CONTAINER
}
