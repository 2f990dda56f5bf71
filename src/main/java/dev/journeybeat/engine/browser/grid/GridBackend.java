package dev.journeybeat.engine.browser.grid;

import dev.journeybeat.engine.browser.VideoRecorder;

/** What there is around a Grid's browser beside its session. */
public interface GridBackend {

  /** Nothing that we know of. */
  GridBackend NONE = () -> {};

  /** Begins to film its screen. */
  default VideoRecorder film() {
    return VideoRecorder.NONE;
  }

  /** Ends it after its session. */
  void end();
}
