package dev.journeybeat.server.web.admin;

import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;

/** {@code GET /system}: the state of the monitor itself. */
public final class SystemRoutes {

  private final SystemPort system;
  private final PageRenderer pages;
  private final Clock clock;

  public SystemRoutes(SystemPort system, PageRenderer pages, Clock clock) {
    this.system = system;
    this.pages = pages;
    this.clock = clock;
  }

  public void serve(JavalinConfig config) {
    config.routes.get("/system", this::show);
  }

  private void show(Context ctx) {
    SystemPage page = new SystemPage(system.look(), clock.instant());
    pages.answer(ctx, "system", "System", Map.of("page", page));
  }
}
