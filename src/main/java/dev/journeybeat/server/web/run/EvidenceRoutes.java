package dev.journeybeat.server.web.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeybeat.server.history.queries.ArchivedEvidence;
import dev.journeybeat.server.history.queries.RunQueries;
import dev.journeybeat.server.web.page.PageRenderer;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Evidence of runs: {@code GET /runs/<id>/evidence/<file>} as stored; {@code
 * /runs/<id>/requests/<file>} and {@code /runs/<id>/console/<file>} as pages.
 */
public final class EvidenceRoutes {

  /** Policy for content of the shop: no scripts, no network, no navigation. */
  private static final String HARMLESS =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
          + " frame-ancestors 'self'";

  private static final String ARCHIVE = "application/json";
  private static final String OTHER = "application/octet-stream";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunQueries queries;
  private final PageRenderer pages;

  public EvidenceRoutes(RunQueries queries, PageRenderer pages) {
    this.queries = queries;
    this.pages = pages;
  }

  public void serve(JavalinConfig config) {
    config.routes.get("/runs/{id}/evidence/{file}", ctx -> find(ctx, EvidenceRoutes::send));
    config.routes.get("/runs/{id}/requests/{file}", ctx -> find(ctx, this::requests));
    config.routes.get("/runs/{id}/console/{file}", ctx -> find(ctx, this::console));
  }

  private interface Answer {
    void tell(Context ctx, Path file) throws IOException;
  }

  private void find(Context ctx, Answer answer) throws IOException {
    String file = ctx.pathParam("file");
    Optional<Path> folder =
        queries
            .evidence(ctx.pathParam("id"), file)
            .filter(evidence -> !evidence.gone())
            .map(ArchivedEvidence::folder);
    if (folder.isEmpty()) {
      missing(ctx, "The run %s has no such file, or it was deleted.");
      return;
    }
    // The file name comes from the store, so it cannot lead to another folder.
    Path path = folder.get().resolve(file);
    if (Files.isRegularFile(path)) {
      answer.tell(ctx, path);
    } else {
      missing(ctx, "The file is on the machine of run %s, not on this one.");
    }
  }

  private void requests(Context ctx, Path file) throws IOException {
    try {
      Waterfall waterfall = Waterfall.of(JSON.readTree(file.toFile()));
      part(ctx, "requests", "Requests", Map.of("waterfall", waterfall));
    } catch (IllegalArgumentException | JsonProcessingException e) {
      missing(ctx, "This file of the run %s can't be read as an HTTP Archive.");
    }
  }

  private void console(Context ctx, Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      part(ctx, "console", "Console", Map.of("page", ConsolePage.of(lines)));
    }
  }

  private void part(Context ctx, String name, String title, Map<String, Object> what) {
    Map<String, Object> all = new HashMap<>(what);
    all.put("run", ctx.pathParam("id"));
    all.put("file", ctx.pathParam("file"));
    pages.answer(ctx, name, title, all);
  }

  private static void send(Context ctx, Path path) throws IOException {
    ctx.header("Content-Security-Policy", HARMLESS);
    String type = type(path);
    if (type.equals(OTHER) || type.equals(ARCHIVE)) {
      ctx.header(
          "Content-Disposition",
          "attachment; filename=\"%s-%s\""
              .formatted(plain(ctx.pathParam("id")), plain(String.valueOf(path.getFileName()))));
    }
    ctx.writeSeekableStream(Files.newInputStream(path), type, Files.size(path));
  }

  private static String type(Path path) {
    String name = path.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "png" -> "image/png";
      case "jpg" -> "image/jpeg";
      case "mp4" -> "video/mp4";
      case "html" -> "text/html; charset=utf-8";
      case "txt" -> "text/plain; charset=utf-8";
      case "har" -> ARCHIVE;
      default -> OTHER;
    };
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private void missing(Context ctx, String sentence) {
    ctx.status(HttpStatus.NOT_FOUND);
    pages.sorry(ctx, "Not found", sentence.formatted(ctx.pathParam("id")));
  }
}
