package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.ProbeText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Compares a value with the expected one of the configuration, which is always text. */
final class Expected {

  private Expected() {}

  /** Whether both are the same text, or the same number in any notation. */
  static boolean is(String expected, @Nullable Object found) {
    String text = found instanceof CharSequence ? found.toString() : ProbeText.value(found);
    return expected.equals(text) || sameNumber(expected, text);
  }

  private static boolean sameNumber(String expected, String found) {
    try {
      return new BigDecimal(expected).compareTo(new BigDecimal(found)) == 0;
    } catch (NumberFormatException notBoth) {
      return false;
    }
  }
}
