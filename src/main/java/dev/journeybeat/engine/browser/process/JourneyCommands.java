package dev.journeybeat.engine.browser.process;

import dev.journeybeat.engine.browser.CommandListener;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.CommandExecutor;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.Response;

/**
 * Filters the journey's commands: notifies of each command, and lets the journey quit without
 * ending the browser, which evidence and the next run need.
 */
public class JourneyCommands implements CommandExecutor {

  private final CommandExecutor driver;
  private final CommandListener listener;
  private volatile boolean quit;

  public JourneyCommands(CommandExecutor driver, CommandListener listener) {
    this.driver = driver;
    this.listener = listener;
  }

  @Override
  public final Response execute(Command command) throws IOException {
    listener.onCommand(command.getName());
    if (quit) {
      throw new NoSuchSessionException("The journey has quit its browser");
    }
    if (command.getName().equals(DriverCommand.QUIT)) {
      quit = true;
      return success(command, null);
    }
    return perform(command);
  }

  /** Any command except quit. */
  public Response perform(Command command) throws IOException {
    return driver.execute(command);
  }

  public static Response success(Command command, @Nullable Object value) {
    Response response = new Response();
    response.setSessionId(String.valueOf(command.getSessionId()));
    response.setState("success");
    response.setValue(value);
    return response;
  }
}
