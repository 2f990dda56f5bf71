package dev.journeybeat.engine.browser.container;

import dev.journeybeat.engine.browser.VideoRecorder;
import dev.journeybeat.engine.browser.process.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.containers.VncRecordingContainer;
import org.testcontainers.containers.VncRecordingContainer.VncRecordingFormat;
import org.testcontainers.selenium.BrowserWebDriverContainer;

/**
 * Records the screen of a browser's container in another container, one for each run. The video
 * shows one run, and survives if the browser is killed.
 */
final class ContainerVideoRecorder implements VideoRecorder {

  private final VncRecordingContainer recorder;

  ContainerVideoRecorder(BrowserWebDriverContainer browser) {
    recorder = new VncRecordingContainer(browser).withVideoFormat(VncRecordingFormat.MP4);
    recorder.start();
  }

  @Override
  public synchronized byte[] video() {
    if (!recorder.isRunning()) {
      return new byte[0];
    }
    try {
      Path file = Files.createTempFile("journeybeat", ".mp4");
      try {
        recorder.saveRecordingToFile(file.toFile());
        return Files.readAllBytes(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Await.begin(this::stop);
  }

  private synchronized void stop() {
    recorder.stop();
  }
}
