package dev.journeybeat.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How programs are answered: as JSON, and only if they do not have it already. */
final class Answers {

  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final String JSON_TYPE = "application/json; charset=utf-8";

  private static final int TAG_BYTES = 15;

  private Answers() {}

  /** Has something read under {@code /api/v1}. */
  static void get(JavalinConfig config, String path, Handler handler) {
    config.routes.get(Api.BASE + path, handler);
    // By itself, Javalin answers 200 to every HEAD.
    config.routes.head(Api.BASE + path, handler);
  }

  /** Answers with what has come of something. */
  static void done(Context ctx, Object answer) {
    ctx.contentType(JSON_TYPE).result(written(answer));
  }

  /** Answers with a record, or that it is as the client knows it. */
  static void json(Context ctx, Object answer) {
    text(ctx, written(answer));
  }

  static void text(Context ctx, String json) {
    String tag = tag(json);
    ctx.header(Header.ETAG, tag);
    // It may be kept, unlike pages, but not be shown to anybody else or without asking.
    ctx.header(Header.CACHE_CONTROL, "private, no-cache");
    if (isKnown(ctx.header(Header.IF_NONE_MATCH), tag)) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    } else {
      ctx.contentType(JSON_TYPE).result(json);
    }
  }

  /** Weak, because it is the same whether or not the answer is compressed on its way. */
  private static String tag(String json) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
      byte[] enough = Arrays.copyOf(digest, TAG_BYTES);
      return "W/\"%s\"".formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(enough));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static boolean isKnown(@Nullable String known, String tag) {
    return known != null
        && Stream.of(known.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || weak(each).equals(tag));
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }

  private static String written(Object answer) {
    try {
      return JSON.writeValueAsString(answer) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("%s can't be written".formatted(answer.getClass()), e);
    }
  }
}
