package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.web.access.AuditLog;
import dev.journeybeat.server.web.access.Role;
import dev.journeybeat.server.web.page.Links;
import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code GET /alerts}: open and resolved alerts with their deliveries. */
public final class AlertRoutes {

  private static final int ENDED = 20;

  private final AlertPort alerts;
  private final History history;
  private final PageRenderer pages;
  private final AuditLog audit;
  private final Clock clock;

  public AlertRoutes(
      AlertPort alerts, History history, PageRenderer pages, AuditLog audit, Clock clock) {
    this.audit = audit;
    this.alerts = alerts;
    this.history = history;
    this.pages = pages;
    this.clock = clock;
  }

  public void serve(JavalinConfig config) {
    config.routes.get(Links.ALERTS, this::show);
    config.routes.post(Links.ALERTS + "/{id}/clear", this::clear, Role.OPERATOR);
  }

  private void show(Context ctx) {
    @Nullable String before = ctx.queryParam("before");
    List<ShownAlert> ended = alerts.ended(before, ENDED + 1);
    AlertsPage page =
        new AlertsPage(
            alerts.tellsAnybody(),
            alerts.open(),
            ended.subList(0, Math.min(ENDED, ended.size())),
            before == null,
            ended.size() > ENDED,
            history.mutes().all().stream()
                .collect(Collectors.toMap(Mute::journey, Function.identity())),
            clock.instant());
    pages.answer(ctx, "alerts", page.headline(), Map.of("page", page));
  }

  private void clear(Context ctx) {
    String id = ctx.pathParam("id");
    if (alerts.clear(id)) {
      audit.note(ctx, "alert %s was resolved".formatted(id));
      ctx.redirect(Links.ALERTS, HttpStatus.SEE_OTHER);
      return;
    }
    ctx.status(HttpStatus.CONFLICT);
    pages.sorry(
        ctx, "The alert is not open", "The alert %s is already resolved or unknown.".formatted(id));
  }
}
