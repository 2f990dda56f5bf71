package dev.journeybeat.engine.browser;

import java.nio.file.Path;

/** Where browsers come from. May be used by several threads. */
public interface BrowserSource extends AutoCloseable {

  /**
   * Starts a browser that keeps what files it needs in this folder. If it does not start, nothing
   * of it is left.
   *
   * @throws dev.journeybeat.api.InconclusiveException if there is none to be had
   */
  Browser start(Path folder);

  /**
   * Says what browsers there are, as far as can be seen without starting one.
   *
   * @throws dev.journeybeat.api.InconclusiveException if there can be none; says why, and what to
   *     do
   */
  String survey();

  /** Ends what does not belong to a single browser. */
  @Override
  default void close() {}
}
