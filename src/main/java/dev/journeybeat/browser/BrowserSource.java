package dev.journeybeat.browser;

import java.nio.file.Path;
import java.time.Clock;

/** Where browsers come from. May be used by several threads. */
interface BrowserSource extends AutoCloseable {

  static BrowserSource of(BrowserSettings settings, Clock clock) {
    return switch (settings.where()) {
      case HERE -> new LocalBrowsers(settings, BrowserLocator.ofThisMachine(settings), clock);
      case GRID -> GridBrowsers.of(settings, clock);
      case CONTAINER -> new ContainerBrowsers(settings, clock);
    };
  }

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
