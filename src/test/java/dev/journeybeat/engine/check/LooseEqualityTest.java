package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pair is compared in both directions. */
class LooseEqualityTest {

  private static final UUID ORDER = UUID.fromString("6f1c0b9e-2a34-4f0e-9d55-0d9a1f0c7e11");
  private static final UUID ANOTHER = UUID.fromString("6f1c0b9e-2a34-4f0e-9d55-0d9a1f0c7e12");

  private enum Unit {
    DAYS
  }

  @ParameterizedTest
  @MethodSource
  void isTheSame(@Nullable Object expected, @Nullable Object found) {
    assertThat(LooseEquality.same(expected, found)).isTrue();
    assertThat(LooseEquality.same(found, expected)).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void isAnother(@Nullable Object expected, @Nullable Object found) {
    assertThat(LooseEquality.same(expected, found)).isFalse();
    assertThat(LooseEquality.same(found, expected)).isFalse();
  }

  static Stream<Arguments> isTheSame() {
    return Stream.of(
        Arguments.of(null, null),
        Arguments.of(3, 3L),
        Arguments.of(3, new BigDecimal("3.00")),
        Arguments.of(1000, new BigDecimal("1E+3")),
        Arguments.of(3L, BigInteger.valueOf(3)),
        Arguments.of(0.1, 0.1f),
        Arguments.of(Double.NaN, Float.NaN),
        Arguments.of(Double.POSITIVE_INFINITY, Float.POSITIVE_INFINITY),
        Arguments.of("PAID", "PAID"),
        Arguments.of("PAID", CharBuffer.wrap("PAID")),
        Arguments.of('P', "P"),
        Arguments.of(TimeUnit.DAYS, "DAYS"),
        Arguments.of(TimeUnit.DAYS, Unit.DAYS),
        Arguments.of(ORDER, ORDER.toString()),
        Arguments.of(true, true),
        Arguments.of(Instant.EPOCH, Instant.ofEpochSecond(0)),
        Arguments.of(List.of(), List.of()),
        Arguments.of(List.of(1, "a", true), List.of(1L, CharBuffer.wrap("a"), true)),
        Arguments.of(Arrays.asList(1, null), Arrays.asList(1.0, null)),
        Arguments.of(List.of(List.of(1)), List.of(List.of(1L))),
        Arguments.of(Map.of(), Map.of()),
        Arguments.of(Map.of("a", 1), Map.of("a", 1L)),
        Arguments.of(ordered("a", 1, "b", 2), ordered("b", 2.0, "a", 1.0)),
        Arguments.of(Collections.singletonMap("a", null), Collections.singletonMap("a", null)),
        Arguments.of(
            Map.of("lines", List.of(Map.of("sku", "HB-SPOON", "count", 1))),
            Map.of("lines", List.of(Map.of("sku", "HB-SPOON", "count", 1L)))));
  }

  static Stream<Arguments> isAnother() {
    return Stream.of(
        Arguments.of(null, 0),
        Arguments.of(null, ""),
        Arguments.of(null, false),
        Arguments.of(null, List.of()),
        Arguments.of(null, Map.of()),
        Arguments.of(3, 4),
        Arguments.of(3, 3.001),
        Arguments.of(3, "3"),
        Arguments.of(Long.MAX_VALUE, Long.MAX_VALUE - 1),
        Arguments.of(Double.NaN, 1.0),
        Arguments.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
        Arguments.of("PAID", "paid"),
        Arguments.of("PAID", CharBuffer.wrap("OPEN")),
        Arguments.of('P', "Q"),
        Arguments.of(TimeUnit.DAYS, "HOURS"),
        Arguments.of(TimeUnit.DAYS, TimeUnit.HOURS),
        Arguments.of(ORDER, ANOTHER.toString()),
        Arguments.of(ORDER, ANOTHER),
        Arguments.of(true, false),
        Arguments.of(true, "true"),
        Arguments.of(true, 1),
        Arguments.of(Instant.EPOCH, Instant.ofEpochSecond(1)),
        Arguments.of(Instant.EPOCH, Instant.EPOCH.toString()),
        Arguments.of(List.of(), List.of(1)),
        Arguments.of(List.of(1), List.of(1, 2)),
        Arguments.of(List.of(1, 2), List.of(2, 1)),
        Arguments.of(List.of(1, 2), List.of(1, 3)),
        Arguments.of(List.of(1, 2), List.of(3, 2)),
        Arguments.of(List.of(List.of(1)), List.of(List.of(2))),
        Arguments.of(Arrays.asList(1, null), Arrays.asList(null, 1)),
        Arguments.of(List.of(1), 1),
        Arguments.of(List.of("a"), "[a]"),
        Arguments.of(List.of(), Map.of()),
        Arguments.of(Map.of(), Map.of("a", 1)),
        Arguments.of(Map.of("a", 1), Map.of("b", 1)),
        Arguments.of(Map.of("a", 1), Map.of("a", 2)),
        Arguments.of(Map.of("a", 1), Map.of("a", 1, "b", 2)),
        Arguments.of(ordered("a", 1, "b", 2), ordered("a", 1, "b", 3)),
        Arguments.of(ordered("a", 1, "b", 2), ordered("a", 2, "b", 1)),
        Arguments.of(Collections.singletonMap("a", null), Map.of()),
        Arguments.of(Collections.singletonMap("a", null), Collections.singletonMap("b", null)),
        Arguments.of(Collections.singletonMap("a", null), Map.of("a", 1)),
        Arguments.of(Map.of("a", 1), "{a=1}"),
        Arguments.of(
            Map.of("lines", List.of(Map.of("sku", "HB-SPOON", "count", 1))),
            Map.of("lines", List.of(Map.of("sku", "HB-SPOON", "count", 2)))));
  }

  private static Map<String, Object> ordered(
      String first, Object one, String second, Object another) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(first, one);
    map.put(second, another);
    return map;
  }
}
