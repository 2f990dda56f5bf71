package dev.journeybeat.engine.browser;

/** Is told when a journey talks to its browser. */
@FunctionalInterface
public interface CommandListener {

  /**
   * A command is about to be sent. Called by the thread that sends it; what this throws, the
   * command throws.
   *
   * @param command WebDriver's name of it, such as {@code findElement}
   */
  void onCommand(String command);
}
