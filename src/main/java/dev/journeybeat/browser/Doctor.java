package dev.journeybeat.browser;

import dev.journeybeat.api.InconclusiveException;
import java.nio.file.Path;

/** Tries whether a run would get its browser. */
final class Doctor {

  private static final String PAGE = "data:text/html,<title>Journeybeat</title>";

  private final BrowserSource source;
  private final WorkFolder folder;

  Doctor(BrowserSource source, WorkFolder folder) {
    this.source = source;
    this.folder = folder;
  }

  BrowserCheck check() {
    try {
      Installation found = source.find();
      String seen = openPage();
      return seen.equals("Journeybeat")
          ? new BrowserCheck(true, found + "; it starts and opens a page.")
          : new BrowserCheck(false, found + " starts, but showed \"" + seen + "\" for a page.");
    } catch (InconclusiveException e) {
      return new BrowserCheck(false, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      return new BrowserCheck(false, "The browser could not open a page: " + e.getMessage());
    }
  }

  private String openPage() {
    Path place = folder.newBrowserFolder();
    Browser browser = source.start(place);
    try (BrowserContext context = browser.open(command -> {}, () -> {})) {
      context.driver().get(PAGE);
      return String.valueOf(context.driver().getTitle());
    } finally {
      browser.kill();
    }
  }
}
