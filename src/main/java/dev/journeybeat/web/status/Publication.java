package dev.journeybeat.web.status;

import dev.journeybeat.web.answer.Answer;
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
record Publication(Status status, Answer page, Answer json, Map<String, Answer> badges) {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private static final String SVG = "image/svg+xml";

  Publication {
    badges = Map.copyOf(badges);
  }

  static Publication of(Status status, StatusSettings settings) {
    StatusPage page = new StatusPage(status, settings.path(), settings.timeZone());
    Utf8ByteOutput html = new Utf8ByteOutput();
    ENGINE.render("web/status.jte", page, html);
    Map<String, Answer> badges = new HashMap<>();
    for (ShownJourney journey : status.journeys()) {
      Standing standing = journey.standing();
      badges.put(
          journey.key() + ".svg",
          svg(new Badge(journey.name(), standing.word(), standing.colour())));
      if (!journey.days().isEmpty()) {
        badges.put(journey.key() + "-uptime.svg", svg(uptime(journey)));
      }
    }
    return new Publication(
        status,
        Answer.of("text/html", html.toByteArray()),
        Answer.of("application/json", StatusJson.of(status)),
        badges);
  }

  private static Badge uptime(ShownJourney journey) {
    double share = journey.uptime().share().orElse(0);
    Standing worth =
        journey.uptime().share().isEmpty()
            ? Standing.UNWATCHED
            : share >= 0.99 ? Standing.WORKS : share >= 0.95 ? Standing.UNKNOWN : Standing.BROKEN;
    return new Badge(
        "%s uptime %d d".formatted(journey.name(), journey.days().size()),
        journey.uptime().percent(),
        worth.colour());
  }

  private static Answer svg(Badge badge) {
    return Answer.of(SVG, badge.svg());
  }
}
