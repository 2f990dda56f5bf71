package dev.journeybeat.browser;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Starts browsers of the configured kind. May be used by several threads. */
final class BrowserSource {

  private final BrowserSettings settings;
  private final Finder finder;
  private final Clock clock;
  private @Nullable Installation found;

  BrowserSource(BrowserSettings settings, Finder finder, Clock clock) {
    this.clock = clock;
    this.settings = settings;
    this.finder = finder;
  }

  /**
   * Starts one that keeps all its files in this folder. If it does not start, nothing of it is
   * left.
   *
   * @throws dev.journeybeat.api.InconclusiveException if none is found, or it does not start
   */
  Browser start(Path folder) {
    try {
      Installation installation = find();
      return settings.kind() == BrowserKind.FIREFOX
          ? new Firefox(installation, settings, folder)
          : new ChromiumStart(installation, settings, folder, clock).start();
    } catch (RuntimeException e) {
      // It may have been updated while Journeybeat ran.
      forget();
      new Processes(folder).kill();
      WorkFolder.delete(folder);
      throw e;
    }
  }

  synchronized Installation find() {
    Installation known = found;
    if (known == null) {
      known = finder.find();
      found = known;
    }
    return known;
  }

  private synchronized void forget() {
    found = null;
  }
}
