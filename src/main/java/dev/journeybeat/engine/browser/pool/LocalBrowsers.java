package dev.journeybeat.engine.browser.pool;

import dev.journeybeat.engine.browser.Browser;
import dev.journeybeat.engine.browser.BrowserKind;
import dev.journeybeat.engine.browser.BrowserSettings;
import dev.journeybeat.engine.browser.BrowserSource;
import dev.journeybeat.engine.browser.chromium.ChromiumStart;
import dev.journeybeat.engine.browser.firefox.Firefox;
import dev.journeybeat.engine.browser.process.BrowserInstallation;
import dev.journeybeat.engine.browser.process.BrowserLocator;
import dev.journeybeat.engine.browser.process.Processes;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Browsers on this machine. */
public final class LocalBrowsers implements BrowserSource {

  private final BrowserSettings settings;
  private final BrowserLocator finder;
  private final Clock clock;
  private @Nullable BrowserInstallation found;

  public LocalBrowsers(BrowserSettings settings, BrowserLocator finder, Clock clock) {
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
      // The browser may have been updated meanwhile.
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
