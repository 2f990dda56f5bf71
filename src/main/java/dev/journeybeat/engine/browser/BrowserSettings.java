package dev.journeybeat.engine.browser;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Dimension;

/**
 * Which browser walks the journeys, and as what customer: section {@code browser}.
 *
 * @param where where browsers come from
 * @param grid the Selenium Grid's address
 * @param image what containers are made of; {@value #SELENIUM_IMAGE} if not given
 * @param video of which runs a video is kept; of those that did not pass if not given
 * @param binary the browser's executable; looked for on this machine if not given
 * @param driver its driver's executable; looked for on this machine if not given
 * @param language what the customer reads, most liked first
 * @param timeZone where the customer is; the machine's if not given
 * @param userAgentSuffix added to the ordinary browser's user agent
 * @param blockHosts hosts that are never reached; {@code *.name} is every host under the name and
 *     the name itself
 * @param arguments added to the browser's command line
 * @param runsPerBrowser a browser is replaced after so many runs
 * @param maxMemory a browser is replaced after a run that leaves it with more, all its processes
 *     added up
 * @param atOnce how many browsers, and so runs, there are at once
 */
public record BrowserSettings(
    @Default("here") BrowserOrigin where,
    @Example("http://grid.example:4444") @Nullable URI grid,
    @Example(BrowserSettings.SELENIUM_IMAGE) @Nullable String image,
    @Example("failed") @Nullable Video video,
    @Default("chrome") BrowserKind kind,
    @Default("true") boolean headless,
    @Example("/usr/bin/chromium") @Nullable Path binary,
    @Example("/usr/bin/chromedriver") @Nullable Path driver,
    @Default("1366x900") @Example("1366x900") String windowSize,
    @Default("en-US") @Example("en-US") String language,
    @Example("Europe/Berlin") @Nullable ZoneId timeZone,
    @Example("Journeybeat/1.0") @Nullable String userAgentSuffix,
    @Default("false") boolean acceptInsecureCertificates,
    @Default("[]") @Example("*.google-analytics.com") List<String> blockHosts,
    @Default("[]") @Example("--force-dark-mode") List<String> arguments,
    @Default("50") int runsPerBrowser,
    @Default("1500 MB") @Example("1500 MB") String maxMemory,
    @Default("1") int atOnce,
    @Default("30s") @Example("30s") Duration startTimeout,
    @Default("30s") @Example("30s") Duration pageLoadTimeout) {

  static final String SELENIUM_IMAGE = "selenium/standalone-chromium:latest";

  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{1,3})x([1-9]\\d{1,3})");
  private static final Pattern MEMORY = Pattern.compile("([1-9]\\d{0,6}) ?(MB|GB)");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final Pattern IMAGE =
      Pattern.compile("[a-z0-9][a-zA-Z0-9._:/-]*(@sha256:[0-9a-f]{64})?");
  private static final Pattern HOST =
      Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

  public BrowserSettings {
    BrowserSourceRules.check(where, kind, grid);
    BrowserSourceRules.only(where, BrowserOrigin.GRID, "grid", grid);
    BrowserSourceRules.only(where, BrowserOrigin.CONTAINER, "image", image);
    BrowserSourceRules.only(where, BrowserOrigin.CONTAINER, "video", video);
    BrowserSourceRules.only(where, BrowserOrigin.HERE, "binary", binary);
    BrowserSourceRules.only(where, BrowserOrigin.HERE, "driver", driver);
    require(
        image == null || IMAGE.matcher(image).matches(),
        "image",
        image + "",
        "an image such as " + SELENIUM_IMAGE);
    require(
        SIZE.matcher(windowSize).matches(), "window-size", windowSize, "width x height: 1366x900");
    require(
        LANGUAGE.matcher(language).matches(), "language", language, "a language tag such as en-US");
    require(
        userAgentSuffix == null || userAgentSuffix.matches("[\\x20-\\x7e]+"),
        "user-agent-suffix",
        userAgentSuffix + "",
        "one line of plain characters such as Journeybeat/1.0");
    blockHosts = List.copyOf(blockHosts);
    for (String host : blockHosts) {
      require(
          HOST.matcher(host).matches(),
          "block-hosts",
          host,
          "a host in lower case such as www.example.com, or *.example.com");
    }
    arguments = List.copyOf(arguments);
    for (String argument : arguments) {
      require(argument.startsWith("-"), "arguments", argument, "an argument such as --mute-audio");
    }
    require(runsPerBrowser >= 1, "runs-per-browser", runsPerBrowser, "1 or more");
    require(MEMORY.matcher(maxMemory).matches(), "max-memory", maxMemory, "1500 MB or 2 GB");
    require(atOnce >= 1 && atOnce <= 64, "at-once", atOnce, "1 to 64");
    require(isPositive(startTimeout), "start-timeout", startTimeout, "a time such as 30s");
    require(
        isPositive(pageLoadTimeout), "page-load-timeout", pageLoadTimeout, "a time such as 30s");
  }

  public String imageOrDefault() {
    return image == null ? SELENIUM_IMAGE : image;
  }

  public Video videoOrDefault() {
    return video == null ? Video.FAILED : video;
  }

  public Dimension window() {
    Matcher size = matched(SIZE, windowSize);
    return new Dimension(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
  }

  public long maxMemoryBytes() {
    Matcher memory = matched(MEMORY, maxMemory);
    long unit = memory.group(2).equals("GB") ? 1_000_000_000L : 1_000_000L;
    return Long.parseLong(memory.group(1)) * unit;
  }

  /** As a browser's list of languages: {@code de-AT,de}. */
  public String languages() {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language + "," + language.substring(0, dash);
  }

  private static Matcher matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalStateException(text);
    }
    return matcher;
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isZero() && !duration.isNegative();
  }
}
