package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.page.PageRenderer;
import gg.jte.Content;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A part of the page of each journey, which is the same for all who look at it: written anew only
 * where it shows something else than before. Safe to share between threads.
 *
 * @param <T> what the part shows
 */
final class JourneyParts<T> {

  private record Part<T>(T shown, Content html) {}

  private final String template;
  private final String parameter;
  private final PageRenderer pages;
  private final Map<JourneyKey, Part<T>> parts = new ConcurrentHashMap<>();

  /**
   * None yet.
   *
   * @param template its name, without folder and ending
   * @param parameter what the template calls that which it shows
   */
  JourneyParts(String template, String parameter, PageRenderer pages) {
    this.template = template;
    this.parameter = parameter;
    this.pages = pages;
  }

  Content of(JourneyKey journey, T shown) {
    Part<T> part = parts.get(journey);
    if (part == null || !part.shown().equals(shown)) {
      part = new Part<>(shown, pages.part(template, Map.of(parameter, shown)));
      parts.put(journey, part);
    }
    return part.html();
  }
}
