package dev.journeybeat.engine.browser;

/** Notified when a journey sends a command to its browser. */
@FunctionalInterface
public interface CommandListener {

  /**
   * Called before a command is sent, by the thread that sends it. The command throws the exceptions
   * of this method.
   *
   * @param command the WebDriver name, such as {@code findElement}
   */
  void onCommand(String command);
}
