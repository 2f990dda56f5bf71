package dev.journeybeat.engine.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings as the configuration would make them, with the one that a test is about. */
public final class TestSettings {

  BrowserOrigin where = BrowserOrigin.LOCAL;
  @Nullable URI grid;
  @Nullable String image;
  @Nullable Video video;
  public BrowserKind kind = BrowserKind.CHROME;
  public @Nullable Path binary;
  public @Nullable Path driver;
  public String windowSize = "1366x900";
  public String language = "en-US";
  @Nullable ZoneId timeZone;
  public @Nullable String userAgentSuffix;
  public boolean acceptInsecureCertificates;
  public List<String> blockHosts = List.of();
  List<String> arguments = List.of();
  public int runsPerBrowser = 50;
  public String maxMemory = "1500 MB";
  public int atOnce = 1;
  Duration startTimeout = Duration.ofSeconds(30);
  Duration pageLoadTimeout = Duration.ofSeconds(30);

  public BrowserSettings build() {
    return new BrowserSettings(
        where,
        grid,
        image,
        video,
        kind,
        true,
        binary,
        driver,
        windowSize,
        language,
        timeZone,
        userAgentSuffix,
        acceptInsecureCertificates,
        blockHosts,
        arguments,
        runsPerBrowser,
        maxMemory,
        atOnce,
        startTimeout,
        pageLoadTimeout);
  }
}
