package dev.journeybeat.engine.browser.pool;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.Browser;
import dev.journeybeat.engine.browser.BrowserCheck;
import dev.journeybeat.engine.browser.BrowserContext;
import dev.journeybeat.engine.browser.BrowserSource;
import dev.journeybeat.engine.browser.process.WorkFolder;
import java.nio.file.Path;
import org.openqa.selenium.HasCapabilities;

/** Tests whether a run can get its browser. */
final class BrowserSelfTest {

  private static final String PAGE = "data:text/html,<title>Journeybeat</title>";

  private final BrowserSource source;
  private final WorkFolder folder;

  BrowserSelfTest(BrowserSource source, WorkFolder folder) {
    this.source = source;
    this.folder = folder;
  }

  BrowserCheck check() {
    try {
      String found = source.survey();
      Seen seen = openPage();
      String who = found.contains(seen.version()) ? "it" : "version " + seen.version();
      return seen.title().equals("Journeybeat")
          ? new BrowserCheck(true, "%s; %s starts and opens a page.".formatted(found, who))
          : new BrowserCheck(
              false, "%s starts, but showed \"%s\" for a page.".formatted(found, seen.title()));
    } catch (InconclusiveException e) {
      return new BrowserCheck(false, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new BrowserCheck(false, "The browser could not open a page: " + e.getMessage());
    }
  }

  private record Seen(String title, String version) {}

  private Seen openPage() {
    Path place = folder.newBrowserFolder();
    try {
      return openPage(source.start(place));
    } finally {
      folder.release(place);
    }
  }

  private static Seen openPage(Browser browser) {
    try (BrowserContext context = browser.open(command -> {}, () -> {})) {
      context.driver().get(PAGE);
      String version = ((HasCapabilities) context.driver()).getCapabilities().getBrowserVersion();
      return new Seen(String.valueOf(context.driver().getTitle()), version);
    } finally {
      browser.kill();
    }
  }
}
