package dev.journeybeat.engine.check;

import dev.journeybeat.net.NetworkErrors;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Formats values and durations for messages. */
public final class ProbeText {

  private static final int LONGEST = 500;
  private static final Duration MINUTES_FROM = Duration.ofMinutes(2);

  private ProbeText() {}

  public static String value(@Nullable Object value) {
    if (value instanceof CharSequence || value instanceof Character || value instanceof Enum<?>) {
      return "\"%s\"".formatted(value);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof byte[] bytes) {
      return count(bytes.length, "byte");
    }
    return String.valueOf(value);
  }

  public static String count(int count, String thing) {
    return "%d %s%s".formatted(count, thing, count == 1 ? "" : "s");
  }

  /** In one line of limited length. */
  public static String line(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  public static String duration(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      return duration.toMillis() + " ms";
    }
    if (duration.compareTo(MINUTES_FROM) < 0) {
      return duration.toSeconds() + " s";
    }
    int seconds = duration.toSecondsPart();
    return duration.toMinutes() + " min" + (seconds == 0 ? "" : " " + seconds + " s");
  }

  /** An exception's message, or its class name if it has none. */
  public static String of(Throwable e) {
    return NetworkErrors.said(e);
  }
}
