package dev.journeybeat.engine.browser.chromium;

import dev.journeybeat.engine.browser.CommandListener;
import dev.journeybeat.engine.browser.cdp.Recorder;
import dev.journeybeat.engine.browser.cdp.Windows;
import dev.journeybeat.engine.browser.process.JourneyCommands;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openqa.selenium.InsecureCertificateException;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.CommandExecutor;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.Response;

/**
 * Filters the journey's commands and limits them to the windows of its own context, because the
 * driver sees all windows of the browser.
 */
final class ContextCommands extends JourneyCommands {

  private final Windows windows;
  private final Recorder recorder;

  ContextCommands(
      CommandExecutor driver, CommandListener listener, Windows windows, Recorder recorder) {
    super(driver, listener);
    this.windows = windows;
    this.recorder = recorder;
  }

  @Override
  public Response perform(Command command) throws IOException {
    return switch (command.getName()) {
      case DriverCommand.GET -> get(command);
      case DriverCommand.GET_WINDOW_HANDLES, DriverCommand.CLOSE -> ownWindows(command);
      case DriverCommand.SWITCH_TO_WINDOW -> switchTo(command);
      case DriverCommand.SWITCH_TO_NEW_WINDOW -> openWindow(command);
      default -> super.perform(command);
    };
  }

  /** For the driver, the browser's warning is an ordinary page. */
  private Response get(Command command) throws IOException {
    Response response = super.perform(command);
    Optional<String> failure = recorder.certificateFailure();
    if (failure.isPresent()) {
      throw new InsecureCertificateException(failure.get());
    }
    return response;
  }

  private Response ownWindows(Command command) throws IOException {
    Response response = super.perform(command);
    if (response.getValue() instanceof List<?> all) {
      Set<String> own = windows.handles();
      response.setValue(all.stream().filter(own::contains).toList());
    }
    return response;
  }

  private Response switchTo(Command command) throws IOException {
    String handle = String.valueOf(command.getParameters().get("handle"));
    if (!windows.handles().contains(handle)) {
      throw new NoSuchWindowException("no such window: " + handle);
    }
    Response response = super.perform(command);
    windows.switchedTo(handle);
    return response;
  }

  /** The driver would open the window outside the context. */
  private Response openWindow(Command command) {
    boolean tab = WindowType.TAB.toString().equals(command.getParameters().get("type"));
    return success(
        command,
        tab
            ? Map.of("handle", windows.openTab(), "type", "tab")
            : Map.of("handle", windows.openWindow(), "type", "window"));
  }
}
