package dev.journeybeat.server.web.healthcheck;

import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.web.page.ContentNegotiation;
import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /healthcheck} answers for all healthchecks, {@code GET /healthcheck/<name>} for one:
 * 200 if all pass, 500 if not, 404 if there is none. Browsers get a page, other clients JSON.
 */
public final class HealthcheckRoutes {

  private static final String PATH = "/healthcheck";

  private final HealthcheckResultsPort looks;
  private final PageRenderer pages;
  private final Clock clock;

  public HealthcheckRoutes(HealthcheckResultsPort looks, PageRenderer pages, Clock clock) {
    this.looks = looks;
    this.pages = pages;
    this.clock = clock;
  }

  public void serve(JavalinConfig config) {
    config.routes.get(PATH, this::all);
    config.routes.get(PATH + "/<name>", this::one);
  }

  private void all(Context ctx) {
    Collection<String> names = looks.names();
    if (names.isEmpty()) {
      missing(ctx, "No healthcheck is configured.");
    } else {
      answer(ctx, names);
    }
  }

  private void one(Context ctx) {
    // Uses the raw path: names may be addresses, whose slashes must stay.
    String sent = ctx.path().substring(PATH.length() + 1);
    List<String> meant = List.of(sent, URLDecoder.decode(sent, StandardCharsets.UTF_8));
    meant.stream()
        .filter(looks.names()::contains)
        .findFirst()
        .ifPresentOrElse(
            name -> answer(ctx, List.of(name)),
            () -> missing(ctx, "There is no healthcheck \"%s\".".formatted(meant.get(1))));
  }

  private void answer(Context ctx, Collection<String> names) {
    ctx.future(() -> looks.recent(names).thenAccept(results -> tell(ctx, results)));
  }

  private void tell(Context ctx, List<HealthcheckResult> results) {
    boolean isWell = results.stream().allMatch(HealthcheckResult::isWell);
    ctx.status(isWell ? HttpStatus.OK : HttpStatus.INTERNAL_SERVER_ERROR);
    if (ContentNegotiation.isPage(ctx)) {
      HealthcheckPage page = new HealthcheckPage(results, clock.instant());
      pages.answer(ctx, "healthchecks", page.headline(), Map.of("page", page));
    } else {
      json(ctx, HealthcheckJson.report(isWell, results));
    }
  }

  private void missing(Context ctx, String sentence) {
    ctx.status(HttpStatus.NOT_FOUND);
    if (ContentNegotiation.isPage(ctx)) {
      pages.sorry(ctx, "Not found", sentence);
    } else {
      json(ctx, HealthcheckJson.error(sentence));
    }
  }

  private static void json(Context ctx, String text) {
    ctx.contentType("application/json; charset=utf-8").result(text);
  }
}
