package dev.journeybeat.engine.browser;

/** Records the video of a run. Thread-safe. */
public interface VideoRecorder extends AutoCloseable {

  /** A recorder that records nothing. */
  VideoRecorder NONE = () -> new byte[0];

  /** The video so far, as an MP4. */
  byte[] video();

  /** Stops recording after active reads have finished. Returns immediately. */
  @Override
  default void close() {}
}
