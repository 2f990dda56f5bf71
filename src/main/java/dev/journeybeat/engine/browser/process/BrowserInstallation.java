package dev.journeybeat.engine.browser.process;

import dev.journeybeat.engine.browser.BrowserKind;
import java.nio.file.Path;

/** A browser and a matching driver. */
public record BrowserInstallation(
    BrowserKind kind, Executable browser, Executable driver, String origin) {

  /**
   * An executable file and its version.
   *
   * @param version such as {@code 156.0.8078.79}
   */
  public record Executable(Path path, String version) {

    public String major() {
      int dot = version.indexOf('.');
      return dot < 0 ? version : version.substring(0, dot);
    }

    @Override
    public String toString() {
      return path + " (version " + version + ")";
    }
  }

  @Override
  public String toString() {
    return "%s %s with driver %s, %s".formatted(kind.format(), browser, driver, origin);
  }
}
