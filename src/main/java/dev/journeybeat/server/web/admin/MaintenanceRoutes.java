package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.history.History;
import dev.journeybeat.server.schedule.Maintenance;
import dev.journeybeat.server.web.page.Links;
import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** {@code GET /maintenance}: maintenance windows, paused and muted journeys. */
public final class MaintenanceRoutes {

  private final Maintenance maintenance;
  private final History history;
  private final PageRenderer pages;
  private final Clock clock;

  public MaintenanceRoutes(
      Maintenance maintenance, History history, PageRenderer pages, Clock clock) {
    this.maintenance = maintenance;
    this.history = history;
    this.pages = pages;
    this.clock = clock;
  }

  public void serve(JavalinConfig config) {
    config.routes.get(Links.MAINTENANCE, this::show);
  }

  private void show(Context ctx) {
    Instant now = clock.instant();
    MaintenancePage page =
        new MaintenancePage(
            maintenance.standings(now), history.pauses().all(), history.mutes().all(), now);
    pages.answer(ctx, "maintenance", page.headline(), Map.of("page", page));
  }
}
