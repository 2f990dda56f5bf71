package dev.journeybeat.web.api;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Says what there is, as OpenAPI has it: {@code GET /api/v1/openapi.json}. */
final class DocumentApi {

  private final String document = read();

  void serve(JavalinConfig config) {
    Answers.get(config, "/openapi.json", ctx -> Answers.text(ctx, document));
  }

  private static String read() {
    try (InputStream in = DocumentApi.class.getResourceAsStream("openapi.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
