package dev.journeybeat.engine.browser;

import java.nio.file.Path;

/** A source of browsers. Thread-safe. */
public interface BrowserSource extends AutoCloseable {

  /**
   * Starts a browser that stores its files in this folder. A failed start leaves nothing behind.
   *
   * @throws dev.journeybeat.api.InconclusiveException if no browser can be started
   */
  Browser start(Path folder);

  /**
   * Describes the available browsers, without starting one.
   *
   * @throws dev.journeybeat.api.InconclusiveException if none is available; the message says why,
   *     and what to do
   */
  String survey();

  /** Releases resources that are shared by browsers. */
  @Override
  default void close() {}
}
