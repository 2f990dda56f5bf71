package dev.journeybeat.engine.browser;

import static dev.journeybeat.settings.Require.require;

import dev.journeybeat.settings.KebabCase;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Validates settings that depend on the source of the browsers. */
final class BrowserSourceRules {

  private static final String GRID_ADDRESS = "the address of a Selenium Grid such as ";
  private static final String GRID_EXAMPLE = "http://grid.example:4444";

  private BrowserSourceRules() {}

  static void check(BrowserOrigin where, BrowserKind kind, @Nullable URI grid) {
    require(
        where == BrowserOrigin.LOCAL || kind == BrowserKind.CHROME,
        "kind",
        KebabCase.of(kind.name()),
        "chrome, because of \"source: %s\": only Chrome and Chromium can isolate runs there"
            .formatted(KebabCase.of(where.name())));
    require(
        where != BrowserOrigin.GRID || grid != null,
        "grid-url",
        "",
        GRID_ADDRESS + GRID_EXAMPLE + ", because of \"source: grid\"");
    require(
        grid == null || isOfTheWeb(grid),
        "grid-url",
        grid == null ? "" : GridAddress.shown(grid),
        GRID_ADDRESS + GRID_EXAMPLE + " or https://user:password@grid.example/path");
  }

  /** Rejects a key that has no effect with this source. */
  static void only(BrowserOrigin where, BrowserOrigin its, String key, @Nullable Object value) {
    require(
        value == null || where == its,
        key,
        value instanceof URI address
            ? GridAddress.shown(address)
            : value instanceof Enum<?> choice ? KebabCase.of(choice.name()) : String.valueOf(value),
        "nothing, because it requires \"source: %s\"".formatted(KebabCase.of(its.name())));
  }

  private static boolean isOfTheWeb(URI grid) {
    return ("http".equals(grid.getScheme()) || "https".equals(grid.getScheme()))
        && grid.getHost() != null
        && grid.getRawQuery() == null
        && grid.getRawFragment() == null;
  }
}
