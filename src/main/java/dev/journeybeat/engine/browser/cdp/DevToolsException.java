package dev.journeybeat.engine.browser.cdp;

/** The browser did not execute a DevTools command. */
public final class DevToolsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DevToolsException(String message) {
    super(message);
  }
}
