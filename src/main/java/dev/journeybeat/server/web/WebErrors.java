package dev.journeybeat.server.web;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.web.api.ProblemResponses;
import dev.journeybeat.server.web.page.ContentNegotiation;
import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Error responses: a page for people, a line of text for programs. */
final class WebErrors {

  private static final Logger log = LoggerFactory.getLogger(WebErrors.class);

  private WebErrors() {}

  static void tell(JavalinConfig config, PageRenderer pages) {
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> answer(ctx, pages, e.getStatus(), String.valueOf(e.getMessage())));
    config.routes.exception(
        MethodNotAllowedResponse.class,
        (e, ctx) -> {
          ctx.header(Header.ALLOW, e.getDetails().getOrDefault("availableMethods", ""));
          answer(ctx, pages, e.getStatus(), "%s is not allowed here".formatted(ctx.method()));
        });
    config.routes.exception(
        StoreException.class,
        (e, ctx) ->
            answer(
                ctx,
                pages,
                HttpStatus.SERVICE_UNAVAILABLE.getCode(),
                // The location of the store is only for callers who are logged in.
                pages.canAnswer(ctx) ? String.valueOf(e.getMessage()) : e.brief()));
    config.routes.exception(
        Exception.class,
        (e, ctx) -> {
          log.error("{} {} failed", ctx.method(), ctx.path(), e);
          answer(ctx, pages, 500, "Journeybeat failed with an internal error; see its log");
        });
  }

  private static void answer(Context ctx, PageRenderer pages, int status, String sentence) {
    if (ProblemResponses.areWanted(ctx)) {
      ProblemResponses.answer(ctx, status, sentence);
      return;
    }
    ctx.status(status);
    if (pages.canAnswer(ctx) && ContentNegotiation.isPage(ctx)) {
      pages.sorry(ctx, title(status), sentence + ".");
    } else {
      ctx.result(sentence + "\n");
    }
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Invalid request";
      case 401, 403 -> "Not allowed";
      case 404 -> "Not found";
      default -> "Request failed";
    };
  }
}
