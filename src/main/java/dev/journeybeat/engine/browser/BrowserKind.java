package dev.journeybeat.engine.browser;

/** The browsers a journey can be walked in. */
public enum BrowserKind {

  /** Chrome or Chromium as customers have it; without a window it is in the new headless mode. */
  CHROME("Chrome or Chromium", "chromedriver", "apt-get install chromium chromium-driver"),

  /** Chromium without a browser's surroundings: cheaper, and less like what customers have. */
  HEADLESS_SHELL(
      "Chromium's headless shell",
      "chromedriver",
      "apt-get install chromium-headless-shell chromium-driver"),

  /** Firefox with a fresh profile for each run: dearer, for shops that must work there too. */
  FIREFOX(
      "Firefox",
      "geckodriver",
      "apt-get install firefox-esr, and geckodriver from"
          + " https://github.com/mozilla/geckodriver/releases");

  private final String spoken;
  private final String driver;
  private final String install;

  BrowserKind(String spoken, String driver, String install) {
    this.spoken = spoken;
    this.driver = driver;
    this.install = install;
  }

  /** As told to people. */
  public String spoken() {
    return spoken;
  }

  /** The name of its driver's executable. */
  String driver() {
    return driver;
  }

  /** How whoever runs the monitor gets browser and driver. */
  public String install() {
    return install;
  }
}
