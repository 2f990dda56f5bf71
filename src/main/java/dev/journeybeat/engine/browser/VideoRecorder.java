package dev.journeybeat.engine.browser;

/** What a run is filmed with. May be used by several threads. */
public interface VideoRecorder extends AutoCloseable {

  /** Where nothing is filmed. */
  VideoRecorder NONE = () -> new byte[0];

  /** What was filmed so far, as an MP4. */
  byte[] video();

  /** Ends it, when what is being read of it has been read. Returns at once. */
  @Override
  default void close() {}
}
