package dev.journeybeat.web;

import dev.journeybeat.result.HealthcheckResult;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.QuotedQualityCSV;

/**
 * {@code GET /healthcheck} answers for all healthchecks, {@code GET /healthcheck/<name>} for one:
 * 200 if all is well, 500 if not, 404 if there is none; as a page for browsers, else as JSON.
 */
final class HealthcheckRoutes {

  private static final String PATH = "/healthcheck";
  private static final String PAGE = "text/html";
  private static final List<String> JSON = List.of("application/json", "application/*", "*/*");

  private final Looks looks;
  private final Clock clock;

  HealthcheckRoutes(Looks looks, Clock clock) {
    this.looks = looks;
    this.clock = clock;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/", ctx -> ctx.redirect(PATH));
    config.routes.get(PATH, this::all);
    config.routes.get(PATH + "/<name>", this::one);
    // By itself, Javalin answers 200 to every HEAD.
    config.routes.head(PATH, this::all);
    config.routes.head(PATH + "/<name>", this::one);
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
    // As it was sent: names may be addresses, whose slashes must not be tidied.
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
    if (wantsPage(ctx)) {
      Pages.answer(
          ctx, "healthchecks", Map.of("page", new HealthcheckPage(results, clock.instant())));
    } else {
      json(ctx, HealthcheckJson.report(isWell, results));
    }
  }

  private static void missing(Context ctx, String sentence) {
    ctx.status(HttpStatus.NOT_FOUND);
    if (wantsPage(ctx)) {
      Pages.answer(ctx, "none", Map.of("sentence", sentence));
    } else {
      json(ctx, HealthcheckJson.error(sentence));
    }
  }

  private static void json(Context ctx, String text) {
    ctx.contentType("application/json; charset=utf-8").result(text);
  }

  /** Browsers like pages best; what says nothing is a program. */
  private static boolean wantsPage(Context ctx) {
    QuotedQualityCSV accepted = new QuotedQualityCSV();
    accepted.addValue(ctx.header(Header.ACCEPT));
    return accepted.getValues().stream()
        .map(type -> type.toLowerCase(Locale.ROOT))
        .filter(type -> type.startsWith(PAGE) || JSON.contains(type))
        .findFirst()
        .filter(type -> type.startsWith(PAGE))
        .isPresent();
  }
}
