package dev.journeybeat.engine.browser;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.RenamedFrom;
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
 * The browser that runs the journeys: where it comes from, and which visitor it imitates.
 *
 * @param source Where browsers come from. {@code grid} and {@code container} require {@code kind:
 *     chrome}.
 * @param gridUrl Address of the Selenium Grid, with user and password if a proxy requires them.
 *     Required with {@code source: grid}, and only allowed there.
 * @param image Container image of the browser, with {@code source: container} only. If left out,
 *     {@code selenium/standalone-chromium:latest}.
 * @param video Runs whose video is kept, with {@code source: container} only. If left out, {@code
 *     failed}.
 * @param kind Browser to use.
 * @param headless Whether the browser runs without a window. {@code false} shows the window, on a
 *     workstation.
 * @param binary Path of the browser executable, with {@code source: local} only. If left out, an
 *     installed browser is used.
 * @param driver Path of the WebDriver executable, with {@code source: local} only. If left out, an
 *     installed or downloaded driver is used.
 * @param windowSize Width and height of the browser window, in pixels.
 * @param language Preferred language of the visitor, as a language tag.
 * @param timeZone Time zone of the visitor. If left out, the time zone of this machine.
 * @param userAgentSuffix Text added to the user agent, so that analytics can filter the runs. If
 *     left out, the user agent is unchanged.
 * @param acceptInsecureCertificates Whether the browser accepts certificates that it cannot verify.
 *     For shops with a self-signed certificate.
 * @param blockedHosts Hosts that the browser never reaches, such as analytics, in lower case.
 *     {@code *.example.com} includes {@code example.com}.
 * @param arguments Arguments added to the command line of the browser. Each starts with a dash.
 * @param runsPerBrowser Number of runs after which a browser is replaced, 1 or more.
 * @param maxMemory Memory of all processes of a browser, in {@code MB} or {@code GB}. A local
 *     browser that uses more is replaced after its run.
 * @param concurrency Number of browsers, and therefore of parallel runs, 1 to 64.
 * @param startTimeout Maximum time for a browser to start.
 * @param pageLoadTimeout Maximum time for a page to load.
 */
public record BrowserSettings(
    @RenamedFrom("where") @Default("local") BrowserOrigin source,
    @RenamedFrom("grid") @Example("http://grid.example:4444") @Nullable URI gridUrl,
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
    @RenamedFrom("block-hosts") @Default("[]") @Example("*.google-analytics.com")
        List<String> blockedHosts,
    @Default("[]") @Example("--force-dark-mode") List<String> arguments,
    @Default("50") int runsPerBrowser,
    @Default("1500 MB") @Example("1500 MB") String maxMemory,
    @RenamedFrom("at-once") @Default("1") int concurrency,
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
    BrowserSourceRules.check(source, kind, gridUrl);
    BrowserSourceRules.only(source, BrowserOrigin.GRID, "grid-url", gridUrl);
    BrowserSourceRules.only(source, BrowserOrigin.CONTAINER, "image", image);
    BrowserSourceRules.only(source, BrowserOrigin.CONTAINER, "video", video);
    BrowserSourceRules.only(source, BrowserOrigin.LOCAL, "binary", binary);
    BrowserSourceRules.only(source, BrowserOrigin.LOCAL, "driver", driver);
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
    blockedHosts = List.copyOf(blockedHosts);
    for (String host : blockedHosts) {
      require(
          HOST.matcher(host).matches(),
          "blocked-hosts",
          host,
          "a host in lower case such as www.example.com, or *.example.com");
    }
    arguments = List.copyOf(arguments);
    for (String argument : arguments) {
      require(argument.startsWith("-"), "arguments", argument, "an argument such as --mute-audio");
    }
    require(runsPerBrowser >= 1, "runs-per-browser", runsPerBrowser, "1 or more");
    require(MEMORY.matcher(maxMemory).matches(), "max-memory", maxMemory, "1500 MB or 2 GB");
    require(concurrency >= 1 && concurrency <= 64, "concurrency", concurrency, "1 to 64");
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

  /** The list of accepted languages: {@code de-AT,de}. */
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
