package dev.journeybeat.server.web.api;

import dev.journeybeat.server.web.admin.AlertPort;
import dev.journeybeat.server.web.admin.ShownAlert;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open and resolved alerts. */
final class AlertApi {

  private static final String ID = "[0-9]{8}-[0-9]{6}-[a-z0-9]{6}";

  /** Open alerts, the most urgent first. */
  record AlertsAnswer(List<AlertDto> alerts) {}

  /** A page of resolved alerts, the latest first; {@code next} is the address of older ones. */
  record EndedAnswer(List<AlertDto> alerts, @Nullable String next) {}

  private final AlertPort alerts;

  AlertApi(AlertPort alerts) {
    this.alerts = alerts;
  }

  void serve(JavalinConfig config) {
    JsonResponses.get(config, "/alerts", this::open);
    JsonResponses.get(config, "/alerts/ended", this::ended);
  }

  private void open(Context ctx) {
    JsonResponses.json(ctx, new AlertsAnswer(answers(alerts.open())));
  }

  private void ended(Context ctx) {
    int limit = RequestParams.limit(ctx);
    List<ShownAlert> found = alerts.ended(RequestParams.cursor(ctx, ID), limit + 1);
    List<ShownAlert> shown = found.subList(0, Math.min(limit, found.size()));
    String next =
        found.size() > limit ? ApiPaths.endedAlerts(limit, shown.get(limit - 1).id()) : null;
    JsonResponses.page(ctx, new EndedAnswer(answers(shown), next), next);
  }

  private static List<AlertDto> answers(List<ShownAlert> alerts) {
    return alerts.stream().map(AlertDto::of).toList();
  }
}
