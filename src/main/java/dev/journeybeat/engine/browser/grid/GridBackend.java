package dev.journeybeat.engine.browser.grid;

import dev.journeybeat.engine.browser.VideoRecorder;

/** Resources around a Grid's browser, in addition to its session. */
public interface GridBackend {

  /** No additional resources. */
  GridBackend NONE = () -> {};

  /** Starts recording its screen. */
  default VideoRecorder film() {
    return VideoRecorder.NONE;
  }

  /** Releases the resources after the session. */
  void end();
}
