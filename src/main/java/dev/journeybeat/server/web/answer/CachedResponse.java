package dev.journeybeat.server.web.answer;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A fixed response with an entity tag: a client that already has it gets 304. Safe to share between
 * threads.
 */
public final class CachedResponse {

  private static final String GZIP = "gzip";

  /** Accepts gzip with a weight above zero (RFC 9110, 12.5.3). */
  private static final Pattern TAKEN =
      Pattern.compile(
          "(^|,)\\s*gzip\\s*(;\\s*q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?\\s*(,|$)",
          Pattern.CASE_INSENSITIVE);

  private final String type;
  private final byte[] content;
  private final byte[] compressed;
  private final EntityTag tag;

  private CachedResponse(String type, byte[] content) {
    this.type = type + "; charset=utf-8";
    this.content = content;
    this.compressed = compressed(content);
    this.tag = EntityTag.of(content);
  }

  /**
   * Response with a text.
   *
   * @param type such as {@code text/html}
   */
  public static CachedResponse of(String type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Response with a text in UTF-8. The caller must not change it any more. */
  public static CachedResponse of(String type, byte[] text) {
    return new CachedResponse(type, text);
  }

  public void to(Context ctx) {
    if (tag.tell(ctx)) {
      return;
    }
    ctx.contentType(type);
    if (takesGzip(ctx)) {
      ctx.header(Header.CONTENT_ENCODING, GZIP).result(compressed);
    } else {
      ctx.result(content);
    }
  }

  private static boolean takesGzip(Context ctx) {
    String taken = ctx.header(Header.ACCEPT_ENCODING);
    return taken != null && TAKEN.matcher(taken).find();
  }

  private static byte[] compressed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
