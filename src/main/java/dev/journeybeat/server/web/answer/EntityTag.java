package dev.journeybeat.server.web.answer;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entity tag of a content (RFC 9110, 8.8.3). Weak, because it is the same with and without
 * compression.
 *
 * @param written in the HTTP format, {@code W/"…"}
 */
public record EntityTag(String written) {

  private static final int BYTES = 15;

  /** Tag of a content. */
  public static EntityTag of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      byte[] enough = Arrays.copyOf(digest, BYTES);
      return new EntityTag("W/\"%s\"".formatted(Base64.getUrlEncoder().encodeToString(enough)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /**
   * Sends the tag, and 304 if the client has this content.
   *
   * @return whether the client has it, so that no content follows
   */
  public boolean tell(Context ctx) {
    ctx.header(Header.ETAG, written);
    boolean isKnown = isAmong(ctx.header(Header.IF_NONE_MATCH));
    if (isKnown) {
      ctx.status(HttpStatus.NOT_MODIFIED);
    }
    return isKnown;
  }

  private boolean isAmong(@Nullable String known) {
    return known != null
        && Stream.of(known.split(","))
            .map(String::strip)
            .anyMatch(each -> each.equals("*") || weak(each).equals(written));
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag : "W/" + tag;
  }
}
