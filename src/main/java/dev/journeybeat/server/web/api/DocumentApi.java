package dev.journeybeat.server.web.api;

import dev.journeybeat.server.web.answer.CachedResponse;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The OpenAPI document: {@code GET /api/v1/openapi.json}. */
final class DocumentApi {

  private final CachedResponse document = CachedResponse.of("application/json", read());

  void serve(JavalinConfig config) {
    JsonResponses.get(config, "/openapi.json", ctx -> JsonResponses.fixed(ctx, document));
  }

  private static byte[] read() {
    try (InputStream in = DocumentApi.class.getResourceAsStream("openapi.json")) {
      return Objects.requireNonNull(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
