package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.web.answer.CachedResponse;
import dev.journeybeat.server.web.overview.Overview;
import dev.journeybeat.server.web.overview.OverviewCache;
import dev.journeybeat.server.web.page.PageLayout;
import dev.journeybeat.server.web.page.PageRenderer;
import gg.jte.Content;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /}: the state of all journeys. After a change, all open pages request it at the same
 * time. The common part is rendered once.
 */
public final class OverviewRoutes {

  /**
   * The rendered overview of one second.
   *
   * @param version version of the overview
   * @param pages complete pages, by their layout
   */
  private record Print(
      long version,
      Instant second,
      String headline,
      Content board,
      Map<PageLayout, CachedResponse> pages) {

    boolean is(Overview overview, Instant now) {
      return version == overview.version() && second.equals(now);
    }
  }

  private final OverviewCache board;
  private final String location;
  private final PageRenderer pages;
  private final Clock clock;
  private @Nullable Print last;

  public OverviewRoutes(OverviewCache board, String location, PageRenderer pages, Clock clock) {
    this.board = board;
    this.location = location;
    this.pages = pages;
    this.clock = clock;
  }

  public void serve(JavalinConfig config) {
    config.routes.get("/", this::show);
  }

  private void show(Context ctx) {
    Print print = print();
    print
        .pages()
        .computeIfAbsent(pages.shell(ctx, print.headline()), shell -> page(shell, print.board()))
        .to(ctx);
  }

  private CachedResponse page(PageLayout shell, Content board) {
    return CachedResponse.of(
        PageRenderer.TYPE, pages.page("overview", shell, Map.of("board", board)));
  }

  private synchronized Print print() {
    Overview overview = board.overview();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Print print = last;
    if (print == null || !print.is(overview, now)) {
      OverviewPage page = new OverviewPage(overview, location, now);
      print =
          new Print(
              overview.version(),
              now,
              page.headline(),
              pages.part("board", Map.of("page", page)),
              new ConcurrentHashMap<>());
      last = print;
    }
    return print;
  }
}
