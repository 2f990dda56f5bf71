package dev.journeybeat.server.trace;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The ids of a run's trace and its spans. They follow from what is known of the run while it runs,
 * in the store, and after a restart, so that nobody has to keep them.
 */
final class SpanIds {

  private SpanIds() {}

  static String trace(String run) {
    ByteBuffer hash = hash(run, "trace");
    return TraceId.fromLongs(hash.getLong(), notZero(hash.getLong()));
  }

  static String run(String run) {
    return span(run, "run");
  }

  static String attempt(String run, int number) {
    return span(run, "attempt", number);
  }

  /** Of what was put right from then on: during the run, or later. */
  static String undo(String run, Instant startedAt) {
    return span(run, "undo", startedAt.toEpochMilli());
  }

  /** The store keeps milliseconds. */
  static String step(String run, String name, Instant startedAt) {
    return span(run, "step", startedAt.toEpochMilli(), name);
  }

  /** For whatever would have the same. */
  static String another(String id) {
    return span(id, "another");
  }

  private static String span(Object... parts) {
    return SpanId.fromLong(notZero(hash(parts).getLong()));
  }

  /** Zeros are no id. */
  private static long notZero(long id) {
    return id == 0 ? 1 : id;
  }

  private static ByteBuffer hash(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      text.append(part).append('\n');
    }
    try {
      return ByteBuffer.wrap(
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("Java without SHA-256", e);
    }
  }
}
