package dev.journeybeat.server.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectedTest {

  @ParameterizedTest
  @MethodSource
  void isAsExpected(String expected, @Nullable Object found) {
    assertThat(Expected.is(expected, found)).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void isNotAsExpected(String expected, @Nullable Object found) {
    assertThat(Expected.is(expected, found)).isFalse();
  }

  static Stream<Arguments> isAsExpected() {
    return Stream.of(
        Arguments.of("UP", "UP"),
        Arguments.of("UP", CharBuffer.wrap("UP")),
        Arguments.of("3", 3),
        Arguments.of("3.0", 3L),
        Arguments.of("3", new BigDecimal("3.00")),
        Arguments.of("1000", new BigDecimal("1E+3")),
        Arguments.of("3.0", "3"),
        Arguments.of("true", true),
        Arguments.of("null", null),
        Arguments.of("1970-01-01T00:00:00Z", Instant.EPOCH),
        Arguments.of("[1, 2]", List.of(1, 2)));
  }

  static Stream<Arguments> isNotAsExpected() {
    return Stream.of(
        Arguments.of("UP", "DOWN"),
        Arguments.of("UP", "\"UP\""),
        Arguments.of("UP", null),
        Arguments.of("", null),
        Arguments.of("3", 4),
        Arguments.of("3", new BigDecimal("3.01")),
        Arguments.of("3", "three"),
        Arguments.of("three", 3),
        Arguments.of("true", false),
        Arguments.of("1", true),
        Arguments.of("[1, 2]", List.of(2, 1)));
  }
}
