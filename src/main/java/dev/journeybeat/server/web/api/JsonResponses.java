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

/** How programs are answered: as JSON, and only if they do not have it already. */
final class JsonResponses {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final String JSON_TYPE = "application/json; charset=utf-8";

  /** It may be kept, unlike pages, but not be shown to anybody else or without asking. */
  private static final String KEPT = "private, no-cache";

  private JsonResponses() {}

  /** Has something read under {@code /api/v1}. */
  static void get(JavalinConfig config, String path, Handler handler) {
    config.routes.get(Api.BASE + path, handler);
  }

  /** Answers with what has come of something. */
  static void done(Context ctx, Object answer) {
    ctx.contentType(JSON_TYPE).result(written(answer));
  }

  /** Answers with a record, or that it is as the client knows it. */
  static void json(Context ctx, Object answer) {
    ctx.header(Header.CACHE_CONTROL, KEPT);
    byte[] content = written(answer).getBytes(StandardCharsets.UTF_8);
    if (!EntityTag.of(content).tell(ctx)) {
      ctx.contentType(JSON_TYPE).result(content);
    }
  }

  /**
   * Answers with so many of something, and where the next are.
   *
   * @param next {@code null} if there are no more
   */
  static void page(Context ctx, Object answer, @Nullable String next) {
    if (next != null) {
      ctx.header(Header.LINK, "<%s>; rel=\"next\"".formatted(next));
    }
    json(ctx, answer);
  }

  /** Answers with what is always the same. */
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
