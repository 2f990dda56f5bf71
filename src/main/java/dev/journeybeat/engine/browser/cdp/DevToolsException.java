package dev.journeybeat.engine.browser.cdp;

/** The browser did not do what it was told over its DevTools. */
public final class DevToolsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DevToolsException(String message) {
    super(message);
  }
}
