package dev.journeybeat.server.web.healthcheck;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.HealthcheckResult;
import java.util.List;

/** Results of healthchecks as JSON; durations in milliseconds, times in ISO 8601. */
public final class HealthcheckJson {

  private HealthcheckJson() {}

  public static ArrayNode of(List<HealthcheckResult> results) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (HealthcheckResult result : results) {
      nodes
          .addObject()
          .put("name", result.name())
          .put("state", result.state().name())
          .put("reason", result.reason())
          .put("latencyMillis", result.latency().toMillis())
          .put("lookedAt", result.lookedAt().toString())
          .put("since", result.since().toString());
    }
    return nodes;
  }

  /** Report on all healthchecks. */
  static String report(boolean isWell, List<HealthcheckResult> results) {
    ObjectNode report = JsonNodeFactory.instance.objectNode().put("well", isWell);
    report.set("healthchecks", of(results));
    return report.toPrettyString();
  }

  static String error(String sentence) {
    return JsonNodeFactory.instance.objectNode().put("error", sentence).toPrettyString();
  }
}
