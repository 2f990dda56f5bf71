package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.page.PageRenderer;
import gg.jte.Content;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Caches a part of the page of each journey. The part is the same for all visitors and is rendered
 * again only if its content changes. Safe to share between threads.
 *
 * @param <T> content of the part
 */
final class JourneyParts<T> {

  private record Part<T>(T shown, Content html) {}

  private final String template;
  private final String parameter;
  private final PageRenderer pages;
  private final Map<JourneyKey, Part<T>> parts = new ConcurrentHashMap<>();

  /**
   * An empty cache.
   *
   * @param template name of the template, without folder and extension
   * @param parameter name of the template parameter with the content
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
