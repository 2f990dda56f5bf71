package dev.journeybeat.engine.browser.chromium;

import dev.journeybeat.engine.browser.VideoRecorder;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a Chromium lives, and how a run's WebDriver session gets at it. All else is the same
 * everywhere, for it goes over the DevTools.
 */
public interface BrowserHost {

  /**
   * A WebDriver session for a run.
   *
   * @throws dev.journeybeat.api.InconclusiveException if there is none to be had
   */
  JourneyDriver drive();

  /** Ends a run's use of its session; whether the driver was up to it in time. */
  boolean leave(JourneyDriver driver);

  /** Whether its files are files of this machine. */
  boolean sharesFiles();

  /** Whether it can still be there, as far as is known without asking. */
  boolean isAlive();

  /** What is wrong with the driver or the way to it, also while it carries out a command. */
  Optional<String> trouble(Duration patience);

  /** Begins to film its screen, where it has one that is filmed. */
  default VideoRecorder film() {
    return VideoRecorder.NONE;
  }

  /** How many processes there are. */
  int processes();

  /** The memory of all its processes in bytes; 0 where that cannot be seen. */
  long memory();

  /** Ends it with all that belongs to it. May be called from any thread, and again. */
  void end();
}
