package dev.journeybeat.server.web.status;

import dev.journeybeat.server.web.answer.CachedResponse;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;

/**
 * A status, made ready to be answered.
 *
 * @param badges by their files
 */
record Publication(
    PublicStatusData status,
    CachedResponse page,
    CachedResponse json,
    Map<String, CachedResponse> badges) {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private static final String SVG = "image/svg+xml";

  Publication {
    badges = Map.copyOf(badges);
  }

  static Publication of(PublicStatusData status, StatusSettings settings) {
    StatusPage page = new StatusPage(status, settings.path(), settings.timeZone());
    Utf8ByteOutput html = new Utf8ByteOutput();
    ENGINE.render("web/status.jte", page, html);
    Map<String, CachedResponse> badges = new HashMap<>();
    for (ShownJourney journey : status.journeys()) {
      PublicState standing = journey.standing();
      badges.put(
          journey.key() + ".svg",
          svg(new Badge(journey.name(), standing.word(), standing.colour())));
      if (!journey.days().isEmpty()) {
        badges.put(journey.key() + "-uptime.svg", svg(uptime(journey)));
      }
    }
    return new Publication(
        status,
        CachedResponse.of("text/html", html.toByteArray()),
        CachedResponse.of("application/json", StatusJson.of(status)),
        badges);
  }

  /** Coloured by what the uptime is worth. */
  static Badge uptime(ShownJourney journey) {
    double share = journey.uptime().share().orElse(0);
    PublicState worth =
        journey.uptime().share().isEmpty()
            ? PublicState.UNWATCHED
            : share >= 0.99
                ? PublicState.WORKS
                : share >= 0.95 ? PublicState.UNKNOWN : PublicState.BROKEN;
    return new Badge(
        "%s uptime %d d".formatted(journey.name(), journey.days().size()),
        journey.uptime().percent(),
        worth.colour());
  }

  private static CachedResponse svg(Badge badge) {
    return CachedResponse.of(SVG, badge.svg());
  }
}
