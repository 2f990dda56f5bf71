package dev.journeybeat.server.web.api;

import dev.journeybeat.server.history.runs.JourneyKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Paths of resources, relative to the address of the monitor. */
final class ApiPaths {

  private ApiPaths() {}

  static String run(String id) {
    return "%s/runs/%s".formatted(Api.BASE, encoded(id));
  }

  /** An evidence file. People use the same path. */
  static String file(String run, String file) {
    return "/runs/%s/evidence/%s".formatted(encoded(run), encoded(file));
  }

  /** The run of a moment, even before it starts. */
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

  /** Audit entries before an entry. */
  static String audit(int limit, String before) {
    return "%s/audit?limit=%d&cursor=%s".formatted(Api.BASE, limit, before);
  }

  /** Alerts that were resolved before an alert. */
  static String endedAlerts(int limit, String before) {
    return "%s/alerts/ended?limit=%d&cursor=%s".formatted(Api.BASE, limit, before);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
