package dev.journeybeat.server.web.status;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.server.uptime.Uptime;
import dev.journeybeat.server.uptime.UptimeOfDay;
import org.jspecify.annotations.Nullable;

/** The status for programs, such as other status pages. Times are in ISO 8601. */
final class StatusJson {

  private StatusJson() {}

  static String of(PublicStatusData status) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", status.title())
            .put("state", status.worst().key())
            .put("headline", status.headline())
            .put("asOf", status.asOf().toString());
    ArrayNode journeys = json.putArray("journeys");
    status.journeys().forEach(journey -> add(journeys.addObject(), journey));
    ArrayNode maintenance = json.putArray("maintenance");
    status.maintenance().forEach(each -> add(maintenance.addObject(), each));
    return json.toPrettyString() + "\n";
  }

  private static void add(ObjectNode json, ShownJourney journey) {
    json.put("key", journey.key())
        .put("name", journey.name())
        .put("state", journey.standing().key())
        .put("since", journey.since() == null ? null : journey.since().toString());
    if (journey.days().isEmpty()) {
      return;
    }
    json.put("uptime", share(journey.uptime()));
    ArrayNode days = json.putArray("days");
    for (UptimeOfDay day : journey.days()) {
      days.addObject().put("date", day.date().toString()).put("uptime", share(day.uptime()));
    }
  }

  private static void add(ObjectNode json, Announcement announcement) {
    json.put("text", announcement.text())
        .put("from", announcement.from().toString())
        .put("until", announcement.until().toString());
    announcement.names().forEach(json.putArray("journeys")::add);
  }

  /** From 0 to 1, never rounded up; null if it is not known. */
  private static @Nullable Double share(Uptime uptime) {
    return uptime.share().isEmpty()
        ? null
        : Math.floor(uptime.share().getAsDouble() * 1_000_000) / 1_000_000;
  }
}
