package dev.journeybeat.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.web.healthcheck.HealthcheckJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Formats runs as a JSON array; durations in milliseconds, moments in ISO 8601. */
final class RunJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RunJson() {}

  /** Writes runs one by one, as there may be many: {@link SequenceWriter#write} takes each. */
  static SequenceWriter writer(OutputStream out) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter()
        .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
        .writeValuesAsArray(out);
  }

  static String of(List<RunResult> results) {
    ArrayNode runs = JsonNodeFactory.instance.arrayNode();
    results.forEach(result -> runs.add(run(result)));
    return runs.toPrettyString();
  }

  static ObjectNode run(RunResult result) {
    ObjectNode run =
        JSON.createObjectNode()
            .put("run", result.run().id())
            .put("journey", result.run().journey())
            .put("location", result.run().location())
            .put("token", result.run().token())
            .put("firedAt", result.run().firedAt().toString())
            .put("startedAt", result.run().startedAt().toString())
            .put("tookMillis", result.took().toMillis())
            .put("verdict", result.verdict().name())
            .put("degraded", result.degraded())
            .put("flaky", result.flaky())
            .put("leg", name(result.lastAttempt().leg()))
            .put("failure", result.failure())
            .put("evidence", result.evidence() == null ? null : result.evidence().toString())
            .put("leftSomethingBehind", result.leftSomethingBehind());
    ArrayNode attempts = run.putArray("attempts");
    result.attempts().forEach(attempt -> attempts.add(attempt(attempt)));
    run.set("undo", steps(result.undo()));
    run.set("healthchecks", HealthcheckJson.of(result.healthchecks()));
    return run;
  }

  private static ObjectNode attempt(Attempt attempt) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("number", attempt.number())
            .put("verdict", attempt.verdict().name())
            .put("leg", name(attempt.leg()))
            .put("failure", attempt.failure());
    node.set("steps", steps(attempt.steps()));
    return node;
  }

  private static ArrayNode steps(List<Step> steps) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (Step step : steps) {
      ObjectNode node =
          nodes
              .addObject()
              .put("name", step.name())
              .put("status", step.status().name())
              .put("leg", step.leg().name())
              .put("startedAt", step.startedAt().toString())
              .put("tookMillis", step.took().toMillis())
              .put("failure", step.failure());
      if (step.mailDelivery() != null) {
        node.put("mailDeliveryMillis", step.mailDelivery().toMillis());
      }
    }
    return nodes;
  }

  private static @Nullable String name(@Nullable Leg leg) {
    return leg == null ? null : leg.name();
  }
}
