package dev.journeybeat.server.web.run;

import dev.journeybeat.server.history.queries.RunQueries;
import dev.journeybeat.server.history.queries.RunView;
import dev.journeybeat.server.web.overview.MonitorPort;
import dev.journeybeat.server.web.page.Links;
import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /runs/<id>}, and the browser view of a run on this monitor, {@code
 * /runs/<id>/picture}.
 */
public final class RunRoutes {

  private final RunQueries queries;
  private final MonitorPort desk;
  private final PageRenderer pages;
  private final Clock clock;

  public RunRoutes(RunQueries queries, MonitorPort desk, PageRenderer pages, Clock clock) {
    this.queries = queries;
    this.desk = desk;
    this.pages = pages;
    this.clock = clock;
  }

  public void serve(JavalinConfig config) {
    config.routes.get("/runs/{id}", this::show);
    config.routes.get("/runs/{id}/picture", this::picture);
  }

  private void show(Context ctx) {
    Optional<RunView> view = queries.run(ctx.pathParam("id"));
    if (view.isEmpty()) {
      ctx.status(HttpStatus.NOT_FOUND);
      pages.sorry(
          ctx,
          "Not found",
          "There is no run %s, or retention deleted it.".formatted(ctx.pathParam("id")));
      return;
    }
    String address =
        "%s://%s%s".formatted(ctx.scheme(), ctx.host(), Links.run(ctx.pathParam("id")));
    RunPage page = new RunPage(view.get(), address, clock.instant());
    pages.answer(ctx, "run", page.headline(), Map.of("page", page));
  }

  private void picture(Context ctx) {
    Optional<byte[]> picture = desk.picture(ctx.pathParam("id"));
    if (picture.isPresent()) {
      ctx.contentType("image/jpeg").result(picture.get());
    } else {
      ctx.status(HttpStatus.NOT_FOUND).result("There is no picture now.\n");
    }
  }
}
