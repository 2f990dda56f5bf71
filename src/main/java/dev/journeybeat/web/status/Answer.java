package dev.journeybeat.web.status;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What is answered, as it is; who has it already is told so. */
record Answer(String type, String body, String tag) {

  private static final int TAG_BYTES = 12;

  static Answer of(String type, String body) {
    return new Answer(type + "; charset=utf-8", body, tag(body));
  }

  /** The tag is quoted, as HTTP wants it. */
  void to(Context ctx) {
    ctx.header("ETag", tag).contentType(type).result(body);
  }

  private static String tag(String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
      return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
