package dev.journeybeat.engine.browser.chromium;

import dev.journeybeat.engine.browser.VideoRecorder;
import java.time.Duration;
import java.util.Optional;

/**
 * The host of a Chromium, and access to its WebDriver sessions. Everything else uses the DevTools
 * and is independent of the host.
 */
public interface BrowserHost {

  /**
   * Creates a WebDriver session for a run.
   *
   * @throws dev.journeybeat.api.InconclusiveException if none can be created
   */
  JourneyDriver drive();

  /** Ends a run's session. Returns whether the driver did so in time. */
  boolean leave(JourneyDriver driver);

  /** Whether the browser has access to files of this machine. */
  boolean sharesFiles();

  /** Whether it may still run, as far as known without a request. */
  boolean isAlive();

  /** The problem of the driver or the connection to it, even during a command. */
  Optional<String> trouble(Duration timeout);

  /** Starts recording its screen, if supported. */
  default VideoRecorder film() {
    return VideoRecorder.NONE;
  }

  /** Number of processes. */
  int processes();

  /** The memory of all its processes in bytes; 0 if unknown. */
  long memory();

  /** Ends the browser and all its resources. Can be called from any thread, and repeatedly. */
  void end();
}
