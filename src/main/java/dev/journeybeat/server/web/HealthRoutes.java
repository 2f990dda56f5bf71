package dev.journeybeat.server.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;

/**
 * Health endpoints for supervisors, without a password: {@code GET /health/live} and {@code GET
 * /health/ready} answer 200 or 503 with the problems. {@code GET /metrics} is for Prometheus.
 */
final class HealthRoutes {

  private static final String LIVE = "/health/live";
  private static final String READY = "/health/ready";
  private static final String METRICS = "/metrics";

  private final HealthPort vitals;

  HealthRoutes(HealthPort vitals) {
    this.vitals = vitals;
  }

  void serve(JavalinConfig config) {
    config.routes.get(LIVE, this::live);
    config.routes.get(READY, this::ready);
    config.routes.get(METRICS, this::metrics);
  }

  private void live(Context ctx) {
    answer(ctx, "live", vitals.notLive());
  }

  private void ready(Context ctx) {
    answer(ctx, "ready", vitals.notReady());
  }

  private void metrics(Context ctx) {
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(vitals.metrics());
  }

  private static void answer(Context ctx, String what, List<String> problems) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put(what, problems.isEmpty());
    problems.forEach(answer.putArray("problems")::add);
    ctx.status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType("application/json; charset=utf-8")
        .result(answer.toPrettyString() + "\n");
  }
}
