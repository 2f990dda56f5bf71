package dev.journeybeat.server.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.journeybeat.server.web.answer.CachedResponse;
import dev.journeybeat.server.web.answer.EntityTag;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON responses with entity tags. */
final class JsonResponses {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final String JSON_TYPE = "application/json; charset=utf-8";

  /** Allows private caches with revalidation, unlike pages. */
  private static final String KEPT = "private, no-cache";

  private JsonResponses() {}

  /** Adds a GET route under {@code /api/v1}. */
  static void get(JavalinConfig config, String path, Handler handler) {
    config.routes.get(Api.BASE + path, handler);
  }

  /** Answers with the result of an action. */
  static void done(Context ctx, Object answer) {
    ctx.contentType(JSON_TYPE).result(written(answer));
  }

  /** Answers with a record, or 304 if the client has it. */
  static void json(Context ctx, Object answer) {
    ctx.header(Header.CACHE_CONTROL, KEPT);
    byte[] content = written(answer).getBytes(StandardCharsets.UTF_8);
    if (!EntityTag.of(content).tell(ctx)) {
      ctx.contentType(JSON_TYPE).result(content);
    }
  }

  /**
   * Answers with a page of a list and a link to the next page.
   *
   * @param next {@code null} for the last page
   */
  static void page(Context ctx, Object answer, @Nullable String next) {
    if (next != null) {
      ctx.header(Header.LINK, "<%s>; rel=\"next\"".formatted(next));
    }
    json(ctx, answer);
  }

  /** Answers with a fixed content. */
  static void fixed(Context ctx, CachedResponse answer) {
    ctx.header(Header.CACHE_CONTROL, KEPT);
    answer.to(ctx);
  }

  private static String written(Object answer) {
    try {
      return JSON.writeValueAsString(answer) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("%s can't be written".formatted(answer.getClass()), e);
    }
  }
}
