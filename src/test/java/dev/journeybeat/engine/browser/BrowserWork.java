package dev.journeybeat.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.browser.process.Processes;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A work folder for the browsers of a test, which fails if it leaves one of their processes. */
public final class BrowserWork implements AfterAllCallback {

  private final Path folder;

  public BrowserWork() {
    try {
      folder = Files.createTempDirectory("browsers").toRealPath();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  /** All processes that any browser of the test has now. */
  public Processes processes() {
    return new Processes(folder);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    assertThat(processes().find()).as("processes left behind").isEmpty();
    WorkFolder.delete(folder);
  }
}
