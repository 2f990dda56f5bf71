package dev.journeybeat.server.trace;

import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * The ids of a run's trace and its spans. They are derived from stored data of the run, so they
 * stay the same after a restart.
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

  /** The id of the undos from a time on: during the run, or later. */
  static String undo(String run, Instant startedAt) {
    return span(run, "undo", startedAt.toEpochMilli());
  }

  /** The store has millisecond precision. */
  static String step(String run, String name, Instant startedAt) {
    return span(run, "step", startedAt.toEpochMilli(), name);
  }

  /** Another id for a duplicate. */
  static String another(String id) {
    return span(id, "another");
  }

  private static String span(Object... parts) {
    return SpanId.fromLong(notZero(hash(parts).getLong()));
  }

  /** Zero is not a valid id. */
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
