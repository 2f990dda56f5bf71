package dev.journeybeat.engine.browser.process;

import dev.journeybeat.engine.browser.BrowserKind;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Search locations of browser and driver: these names on the PATH, then these files, where
 * installers put them.
 */
record BrowserPaths(
    List<Path> path,
    List<String> browserNames,
    List<Path> browserFiles,
    List<String> driverNames,
    List<Path> driverFiles) {

  private static final List<Path> CHROMEDRIVERS =
      paths(
          "/usr/bin/chromedriver",
          "/usr/lib/chromium/chromedriver",
          "/usr/lib/chromium-browser/chromedriver",
          "/snap/bin/chromium.chromedriver",
          "/usr/local/bin/chromedriver",
          "/opt/homebrew/bin/chromedriver");

  static BrowserPaths ofThisMachine(BrowserKind kind) {
    List<Path> path =
        Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList();
    return switch (kind) {
      case CHROME -> chrome(path);
      case HEADLESS_SHELL -> headlessShell(path);
      case FIREFOX -> firefox(path);
    };
  }

  List<Path> browsers() {
    return existing(browserNames, browserFiles);
  }

  List<Path> drivers() {
    return existing(driverNames, driverFiles);
  }

  String spokenBrowsers() {
    return format(browserNames, browserFiles);
  }

  String spokenDrivers() {
    return format(driverNames, driverFiles);
  }

  private List<Path> existing(List<String> names, List<Path> files) {
    Set<Path> existing = new LinkedHashSet<>();
    for (String name : names) {
      path.stream().map(folder -> folder.resolve(name)).forEach(existing::add);
    }
    existing.addAll(files);
    existing.removeIf(file -> !Files.isRegularFile(file) || !Files.isExecutable(file));
    return List.copyOf(existing);
  }

  private String format(List<String> names, List<Path> files) {
    String onPath =
        path.isEmpty()
            ? "nowhere on the PATH, which is empty"
            : String.join(File.pathSeparator, path.stream().map(Path::toString).toList());
    return "%s in %s, and %s"
        .formatted(
            String.join(", ", names),
            onPath,
            String.join(", ", files.stream().map(Path::toString).toList()));
  }

  private static BrowserPaths chrome(List<Path> path) {
    return new BrowserPaths(
        path,
        List.of("google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"),
        paths(
            "/opt/google/chrome/chrome",
            "/usr/lib/chromium/chromium",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium"),
        List.of("chromedriver", "chromium.chromedriver"),
        CHROMEDRIVERS);
  }

  private static BrowserPaths headlessShell(List<Path> path) {
    return new BrowserPaths(
        path,
        List.of("chrome-headless-shell", "chromium-headless-shell", "headless_shell"),
        paths("/usr/lib/chromium/chromium-headless-shell", "/headless-shell/headless-shell"),
        List.of("chromedriver", "chromium.chromedriver"),
        CHROMEDRIVERS);
  }

  private static BrowserPaths firefox(List<Path> path) {
    return new BrowserPaths(
        path,
        List.of("firefox", "firefox-esr"),
        paths(
            "/usr/lib/firefox-esr/firefox-esr",
            "/snap/bin/firefox",
            "/Applications/Firefox.app/Contents/MacOS/firefox"),
        List.of("geckodriver", "firefox.geckodriver"),
        paths(
            "/usr/local/bin/geckodriver",
            "/snap/bin/geckodriver",
            "/opt/homebrew/bin/geckodriver"));
  }

  private static List<Path> paths(String... files) {
    return Stream.of(files).map(Path::of).toList();
  }
}
