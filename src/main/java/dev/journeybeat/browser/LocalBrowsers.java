package dev.journeybeat.browser;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Browsers that are started on this machine. */
final class LocalBrowsers implements BrowserSource {

  private final BrowserSettings settings;
  private final BrowserLocator finder;
  private final Clock clock;
  private @Nullable BrowserInstallation found;

  LocalBrowsers(BrowserSettings settings, BrowserLocator finder, Clock clock) {
    this.clock = clock;
    this.settings = settings;
    this.finder = finder;
  }

  @Override
  public Browser start(Path folder) {
    try {
      BrowserInstallation installation = find();
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

  private synchronized BrowserInstallation find() {
    BrowserInstallation known = found;
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
