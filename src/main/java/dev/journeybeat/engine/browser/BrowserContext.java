package dev.journeybeat.engine.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.WebDriver;

/**
 * A browser as one run has it: without cookies, storage or cache of any other run, and with its own
 * windows only. The journey uses {@link #driver()} in its own thread; everything else may be called
 * from any thread, also while the journey's thread hangs in a command, and returns within seconds.
 *
 * <p>Evidence that cannot be had throws an {@link dev.journeybeat.api.InconclusiveException} that
 * says why.
 */
public interface BrowserContext extends AutoCloseable {

  /** The browser, for the journey. To quit it ends the journey's use of it, and nothing else. */
  WebDriver driver();

  /** Where the browser puts what the journey downloads; deleted with the context. */
  Path downloads();

  /**
   * The whole page as a PNG, from its top to at most 16,384 pixels down; of a page that is blocked
   * what its window shows.
   */
  byte[] screenshot();

  /**
   * What the window shows now, as a JPEG, without a word to the page. Empty if it can't be had
   * within that time, or not without disturbing the journey. Never throws.
   */
  default Optional<byte[]> glimpse(Duration patience) {
    return Optional.empty();
  }

  /**
   * The page as it stands now, as HTML. A page that is blocked is freed first: its dialog is
   * dismissed, its endless script is stopped.
   */
  String pageSource();

  /** The page's address. */
  String address();

  /** The page's title. */
  String title();

  /** What all pages and frames of the run wrote, oldest first; of very many the newest. */
  List<ConsoleLine> console();

  /** What all pages and frames of the run requested, oldest first; of very many the newest. */
  List<NetworkRequest> requests();

  /**
   * Has the requests to a site say something more, from now on and until the context is closed. A
   * browser that can't do so goes on without. Never throws.
   */
  default void say(SiteHeader header) {}

  /** The video of the run so far, as an MP4; empty if it is not filmed. May take a while. */
  default byte[] video() {
    return new byte[0];
  }

  /** Whether a video is wanted of a run that passed, too. */
  default boolean filmsAll() {
    return false;
  }

  /** Whether the browser still runs and answers. */
  boolean alive();

  /** Why nothing can be told of the shop: what has ended or hangs, the browser or its driver. */
  Optional<String> trouble();

  /** Has the browser replaced after this run. */
  void doubt(String reason);

  /** Ends the browser with all its processes at once. */
  void kill();

  /** Ends the run's use of the browser. Never throws, and returns within seconds. */
  @Override
  void close();
}
