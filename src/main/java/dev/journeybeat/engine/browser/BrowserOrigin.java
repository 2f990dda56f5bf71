package dev.journeybeat.engine.browser;

/** Where browsers come from. */
public enum BrowserOrigin {

  /** Browsers started on this machine. */
  LOCAL,

  /** Sessions of a Selenium Grid 4. */
  GRID,

  /** Containers that are removed after use. They need an engine such as Docker. */
  CONTAINER
}
