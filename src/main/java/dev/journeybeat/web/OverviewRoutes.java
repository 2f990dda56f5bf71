package dev.journeybeat.web;

import dev.journeybeat.web.board.Board;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;

/** {@code GET /}: how all journeys stand. */
final class OverviewRoutes {

  private final Board board;
  private final String location;
  private final Pages pages;
  private final Clock clock;

  OverviewRoutes(Board board, String location, Pages pages, Clock clock) {
    this.board = board;
    this.location = location;
    this.pages = pages;
    this.clock = clock;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/", this::show);
  }

  private void show(Context ctx) {
    OverviewPage page = new OverviewPage(board.overview(), location, clock.instant());
    pages.answer(ctx, "overview", page.headline(), Map.of("page", page));
  }
}
