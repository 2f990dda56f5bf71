package dev.journeybeat.engine.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.WebDriver;

/**
 * The isolated browser of one run: no cookies, storage or cache of other runs, and only its own
 * windows. The journey uses {@link #driver()} in its own thread. All other methods can be called
 * from any thread, even while the journey's thread hangs in a command, and return within seconds.
 *
 * <p>If evidence is unavailable, methods throw an {@link dev.journeybeat.api.InconclusiveException}
 * with the reason.
 */
public interface BrowserContext extends AutoCloseable {

  /**
   * The WebDriver for the journey. Quitting it ends the journey's use of the browser, and nothing
   * else.
   */
  WebDriver driver();

  /** The download folder of the journey; deleted with the context. */
  Path downloads();

  /** The whole page as a PNG, at most 16,384 pixels high. For a blocked page: the visible part. */
  byte[] screenshot();

  /**
   * The window as a JPEG, without involving the page. Empty if it is unavailable within that time,
   * or would disturb the journey. Never throws.
   */
  default Optional<byte[]> glimpse(Duration timeout) {
    return Optional.empty();
  }

  /**
   * The current page as HTML. A blocked page is unblocked first: its dialog is dismissed, its
   * endless script is stopped.
   */
  String pageSource();

  /** The page's address. */
  String address();

  /** The page's title. */
  String title();

  /** Console lines of all pages and frames of the run, oldest first; limited to the newest. */
  List<ConsoleLine> console();

  /** Requests of all pages and frames of the run, oldest first; limited to the newest. */
  List<NetworkRequest> requests();

  /**
   * Adds a header to the requests to a site, until the context is closed. A browser without support
   * ignores it. Never throws.
   */
  default void say(SiteHeader header) {}

  /** The video of the run so far, as an MP4; empty if it is not recorded. May take a while. */
  default byte[] video() {
    return new byte[0];
  }

  /** Whether videos of passed runs are stored, too. */
  default boolean filmsAll() {
    return false;
  }

  /** Whether the browser still works. */
  boolean alive();

  /** Why the run is inconclusive: which part has ended or hangs, the browser or its driver. */
  Optional<String> trouble();

  /** Marks the browser for replacement after this run. */
  void doubt(String reason);

  /** Ends the browser with all its processes immediately. */
  void kill();

  /** Releases the browser. Never throws, and returns within seconds. */
  @Override
  void close();
}
