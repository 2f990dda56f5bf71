package dev.journeybeat.web;

import dev.journeybeat.history.Glance;
import dev.journeybeat.history.KeptFile;
import dev.journeybeat.history.PastEvidence;
import dev.journeybeat.history.RunView;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** {@code GET /runs/<id>}, and what it left under {@code /runs/<id>/evidence/<file>}. */
final class RunRoutes {

  /** What the shop wrote may show itself, and do nothing: no scripts, no network, no way out. */
  private static final String HARMLESS =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
          + " frame-ancestors 'self'";

  private final Glance glance;
  private final Pages pages;
  private final Clock clock;

  RunRoutes(Glance glance, Pages pages, Clock clock) {
    this.glance = glance;
    this.pages = pages;
    this.clock = clock;
  }

  void serve(JavalinConfig config) {
    config.routes.get("/runs/{id}", this::show);
    config.routes.get("/runs/{id}/evidence/{file}", this::file);
  }

  private void show(Context ctx) {
    Optional<RunView> view = glance.run(ctx.pathParam("id"));
    if (view.isEmpty()) {
      missing(ctx, "There is no run %s, or it was so old that it was let go.");
      return;
    }
    RunPage page = new RunPage(view.get(), clock.instant());
    pages.answer(ctx, "run", page.headline(), Map.of("page", page));
  }

  private void file(Context ctx) throws IOException {
    Optional<RunView> view = glance.run(ctx.pathParam("id"));
    Optional<KeptFile> file =
        view.stream()
            .flatMap(run -> run.files().stream())
            .filter(kept -> kept.name().equals(ctx.pathParam("file")))
            .findFirst();
    PastEvidence evidence = view.map(RunView::evidence).orElse(null);
    if (evidence == null || file.isEmpty() || evidence.gone()) {
      missing(ctx, "The run %s has left no such thing, or it was deleted.");
      return;
    }
    Path path = evidence.folder().resolve(file.get().name());
    if (Files.isRegularFile(path)) {
      send(ctx, path);
    } else {
      missing(ctx, "It is not kept on this machine, but where the run %s was.");
    }
  }

  private static void send(Context ctx, Path path) throws IOException {
    ctx.header("Content-Security-Policy", HARMLESS);
    ctx.writeSeekableStream(Files.newInputStream(path), type(path), Files.size(path));
  }

  private static String type(Path path) {
    String name = path.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "png" -> "image/png";
      case "mp4" -> "video/mp4";
      case "html" -> "text/html; charset=utf-8";
      case "txt" -> "text/plain; charset=utf-8";
      default -> "application/octet-stream";
    };
  }

  private void missing(Context ctx, String sentence) {
    ctx.status(HttpStatus.NOT_FOUND);
    pages.sorry(ctx, "Nothing here", sentence.formatted(ctx.pathParam("id")));
  }
}
