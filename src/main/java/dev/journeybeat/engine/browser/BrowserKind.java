package dev.journeybeat.engine.browser;

/** Browsers that can run a journey. */
public enum BrowserKind {

  /** Chrome or Chromium, in the new headless mode when it has no window. */
  CHROME("Chrome or Chromium", "chromedriver", "apt-get install chromium chromium-driver"),

  /** Headless shell of Chromium: starts faster, shows no window, is less like Chrome. */
  HEADLESS_SHELL(
      "Chromium's headless shell",
      "chromedriver",
      "apt-get install chromium-headless-shell chromium-driver"),

  /** Firefox, with a new profile for each run. It uses more resources than Chrome. */
  FIREFOX(
      "Firefox",
      "geckodriver",
      "apt-get install firefox-esr, and geckodriver from"
          + " https://github.com/mozilla/geckodriver/releases");

  private final String format;
  private final String driver;
  private final String install;

  BrowserKind(String format, String driver, String install) {
    this.format = format;
    this.driver = driver;
    this.install = install;
  }

  /** The display name. */
  public String format() {
    return format;
  }

  /** The name of its driver's executable. */
  String driver() {
    return driver;
  }

  /** How to install browser and driver. */
  public String install() {
    return install;
  }
}
