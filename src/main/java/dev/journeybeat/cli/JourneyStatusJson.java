package dev.journeybeat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.server.history.runs.LastRun;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.schedule.HeldMaintenance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats the status of journeys as a JSON array; moments in ISO 8601. */
final class JourneyStatusJson {

  private JourneyStatusJson() {}

  static String of(List<JourneyStatus> standings) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    standings.forEach(standing -> fill(nodes.addObject(), standing));
    return nodes.toPrettyString();
  }

  private static void fill(ObjectNode node, JourneyStatus standing) {
    node.put("journey", standing.journey())
        .put("schedule", standing.schedule())
        .put("next", text(standing.next()))
        .putNull("last")
        .putNull("paused")
        .putNull("muted")
        .putNull("maintenance")
        .put("source", standing.source());
    LastRun last = standing.last();
    if (last != null) {
      node.putObject("last")
          .put("run", last.id())
          .put("firedAt", last.firedAt().toString())
          .put("verdict", last.verdict().name());
    }
    JourneyPause pause = standing.pause();
    if (pause != null) {
      node.putObject("paused")
          .put("since", pause.since().toString())
          .put("until", text(pause.until()))
          .put("reason", pause.reason());
    }
    Mute mute = standing.mute();
    if (mute != null) {
      node.putObject("muted")
          .put("since", mute.since().toString())
          .put("until", text(mute.until()))
          .put("reason", mute.reason());
    }
    HeldMaintenance held = standing.maintenance();
    if (held != null) {
      node.putObject("maintenance")
          .put("name", held.name())
          .put("suppress", held.suppress().name())
          .put("until", held.until().toString())
          .put("reason", held.reason());
    }
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
