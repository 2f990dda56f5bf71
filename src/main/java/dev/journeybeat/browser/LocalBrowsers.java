package dev.journeybeat.browser;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Browsers that are started on this machine. */
final class LocalBrowsers implements BrowserSource {

  private final BrowserSettings settings;
  private final Finder finder;
  private final Clock clock;
  private @Nullable Installation found;

  LocalBrowsers(BrowserSettings settings, Finder finder, Clock clock) {
    this.clock = clock;
    this.settings = settings;
    this.finder = finder;
  }

  @Override
  public Browser start(Path folder) {
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

  private synchronized Installation find() {
    Installation known = found;
    if (known == null) {
      known = finder.find();
      found = known;
    }
    return known;
  }

  @Override
  public String survey() {
    return find().toString();
  }

  private synchronized void forget() {
    found = null;
  }
}
