package dev.journeybeat.engine.check;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares values independent of their Java classes. */
final class LooseEquality {

  private LooseEquality() {}

  static boolean same(@Nullable Object expected, @Nullable Object found) {
    if (expected instanceof Number one && found instanceof Number other) {
      return same(one, other);
    }
    if (expected instanceof List<?> some && found instanceof List<?> others) {
      return same(some, others);
    }
    if (expected instanceof Map<?, ?> some && found instanceof Map<?, ?> others) {
      return some.keySet().equals(others.keySet())
          && some.keySet().stream().allMatch(key -> same(some.get(key), others.get(key)));
    }
    if (expected == null || found == null) {
      return expected == found;
    }
    return text(expected).equals(text(found));
  }

  private static boolean same(Number one, Number other) {
    try {
      return decimal(one).compareTo(decimal(other)) == 0;
    } catch (NumberFormatException notFinite) {
      return Double.compare(one.doubleValue(), other.doubleValue()) == 0;
    }
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }

  private static boolean same(List<?> some, List<?> others) {
    if (some.size() != others.size()) {
      return false;
    }
    Iterator<?> other = others.iterator();
    return some.stream().allMatch(one -> same(one, other.next()));
  }

  private static Object text(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof CharSequence || value instanceof Character || value instanceof UUID
        ? value.toString()
        : value;
  }
}
