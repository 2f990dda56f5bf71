package dev.journeybeat.server.web;

import dev.journeybeat.server.web.access.Guard;
import dev.journeybeat.server.web.answer.CachedResponse;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.webjars.WebJarVersionLocator;

/** Serves styles, scripts and icons: our own and those of libraries, all from the jar. */
final class Assets {

  private final Map<String, CachedResponse> all = new LinkedHashMap<>();

  private Assets() {
    add("journeybeat.css", "text/css", own("journeybeat.css"));
    add("backstage.css", "text/css", own("backstage.css"));
    add("status.css", "text/css", own("status.css"));
    add("journeybeat.js", "text/javascript", own("journeybeat.js"));
    add("run.css", "text/css", own("run.css"));
    add("run.js", "text/javascript", own("run.js"));
    add("journey.css", "text/css", own("journey.css"));
    add("journey.js", "text/javascript", own("journey.js"));
    add("charts.js", "text/javascript", "/dev/journeybeat/server/report/charts.js");
    add("uplot.css", "text/css", webjar("uplot", "dist/uPlot.min.css"));
    add("uplot.js", "text/javascript", webjar("uplot", "dist/uPlot.iife.min.js"));
    add("favicon.svg", "image/svg+xml", own("favicon.svg"));
    add("htmx.js", "text/javascript", webjar("htmx.org", "dist/htmx.min.js"));
    add("htmx-sse.js", "text/javascript", webjar("htmx-ext-sse", "sse.js"));
  }

  static void serve(JavalinConfig config) {
    Assets assets = new Assets();
    config.routes.get(Guard.ASSETS + "{name}", assets::answer);
  }

  private void answer(Context ctx) {
    CachedResponse asset = all.get(ctx.pathParam("name"));
    if (asset == null) {
      throw new NotFoundResponse("No such file");
    }
    asset.to(ctx);
  }

  private void add(String name, String type, String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      all.put(name, CachedResponse.of(type, Objects.requireNonNull(in, resource).readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String own(String file) {
    return "/dev/journeybeat/server/web/" + file;
  }

  private static String webjar(String library, String file) {
    String path = Objects.requireNonNull(new WebJarVersionLocator().fullPath(library, file), file);
    return "/META-INF/resources/webjars/" + path.replaceFirst("^.*webjars/", "");
  }
}
