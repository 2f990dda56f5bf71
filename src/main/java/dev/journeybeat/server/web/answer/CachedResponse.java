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
 * What is answered as it is; who has it already is told so. Safe to share between threads, and made
 * to be.
 */
public final class CachedResponse {

  private static final String GZIP = "gzip";

  /** Named, and not refused by a weight of nothing (RFC 9110, 12.5.3). */
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
   * That of a text.
   *
   * @param type such as {@code text/html}
   */
  public static CachedResponse of(String type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** That of a text in UTF-8, which is not to be changed any more. */
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
