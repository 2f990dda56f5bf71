package dev.journeybeat.browser;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings as the configuration would make them, with the one that a test is about. */
final class TestSettings {

  BrowserOrigin where = BrowserOrigin.HERE;
  @Nullable URI grid;
  @Nullable String image;
  @Nullable Video video;
  BrowserKind kind = BrowserKind.CHROME;
  @Nullable Path binary;
  @Nullable Path driver;
  String windowSize = "1366x900";
  String language = "en-US";
  @Nullable ZoneId timeZone;
  @Nullable String userAgentSuffix;
  boolean acceptInsecureCertificates;
  List<String> blockHosts = List.of();
  List<String> arguments = List.of();
  int runsPerBrowser = 50;
  String maxMemory = "1500 MB";
  int atOnce = 1;
  Duration startTimeout = Duration.ofSeconds(30);
  Duration pageLoadTimeout = Duration.ofSeconds(30);

  BrowserSettings build() {
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
