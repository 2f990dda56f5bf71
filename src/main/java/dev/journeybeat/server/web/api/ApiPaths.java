package dev.journeybeat.server.web.api;

import dev.journeybeat.server.history.runs.JourneyKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Where things are, relative to wherever the monitor is reached. */
final class ApiPaths {

  private ApiPaths() {}

  static String run(String id) {
    return "%s/runs/%s".formatted(Api.BASE, encoded(id));
  }

  /** A kept file is shown where people see it, too. */
  static String file(String run, String file) {
    return "/runs/%s/evidence/%s".formatted(encoded(run), encoded(file));
  }

  /** The run of a moment, also before it has begun. */
  static String run(JourneyKey journey, Instant firedAt) {
    return "%s/journeys/%s/runs/%s?location=%s"
        .formatted(
            Api.BASE,
            encoded(journey.journey()),
            encoded(firedAt.toString()),
            encoded(journey.location()));
  }

  /** The runs before a moment. */
  static String runs(JourneyKey journey, int limit, long before) {
    return "%s/journeys/%s/runs?location=%s&limit=%d&cursor=%d"
        .formatted(
            Api.BASE, encoded(journey.journey()), encoded(journey.location()), limit, before);
  }

  /** What was done before something. */
  static String audit(int limit, String before) {
    return "%s/audit?limit=%d&cursor=%s".formatted(Api.BASE, limit, before);
  }

  /** The alerts that were over before one was. */
  static String endedAlerts(int limit, String before) {
    return "%s/alerts/ended?limit=%d&cursor=%s".formatted(Api.BASE, limit, before);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
