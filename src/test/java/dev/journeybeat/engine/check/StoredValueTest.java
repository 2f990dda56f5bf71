package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoredValueTest {

  private static final Instant TEN = Instant.parse("2026-07-10T10:00:00Z");
  private static final LocalDateTime TEN_LOCAL = LocalDateTime.of(2026, 7, 10, 10, 0);
  private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @MethodSource
  void isTheSame(@Nullable Object expected, @Nullable Object found) {
    assertThat(StoredValue.same(expected, found)).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void isAnother(@Nullable Object expected, @Nullable Object found) {
    assertThat(StoredValue.same(expected, found)).isFalse();
  }

  static Stream<Arguments> isTheSame() {
    return Stream.of(
        Arguments.of(null, null),
        Arguments.of(3, 3L),
        Arguments.of(3, new BigDecimal("3.00")),
        Arguments.of(0.1, 0.1f),
        Arguments.of(Double.NaN, Float.NaN),
        Arguments.of(true, true),
        Arguments.of(false, false),
        Arguments.of(true, 1),
        Arguments.of(1.0, true),
        Arguments.of(false, BigDecimal.ZERO),
        Arguments.of(0L, false),
        Arguments.of("PAID", "PAID"),
        Arguments.of('P', "P"),
        Arguments.of(TimeUnit.DAYS, "DAYS"),
        Arguments.of(TEN, TEN),
        Arguments.of(TEN, "2026-07-10 12:00:00+02"),
        Arguments.of(TEN, "2026-07-10T10:00:00Z"),
        Arguments.of(TEN, "2026-07-10 10:00:00.000 +00:00"),
        Arguments.of(TEN.plusMillis(500), "2026-07-10 10:00:00.5Z"),
        Arguments.of("2026-07-10 12:00:00+02:00", TEN),
        Arguments.of(TEN, TEN_LOCAL),
        Arguments.of(TEN, TEN.atOffset(ZoneOffset.ofHours(5))),
        Arguments.of(TEN.atOffset(ZoneOffset.ofHours(5)), TEN_LOCAL.plusHours(5)),
        Arguments.of(TEN.atZone(BERLIN), TEN),
        Arguments.of(TEN.atZone(BERLIN), TEN_LOCAL.plusHours(2)),
        Arguments.of(TEN_LOCAL, TEN_LOCAL),
        Arguments.of(TEN_LOCAL, "2026-07-10 10:00"),
        Arguments.of("2026-07-10 10:00", TEN_LOCAL),
        Arguments.of(DAY, DAY),
        Arguments.of(DAY, "2026-07-10"),
        Arguments.of("2026-07-10", DAY),
        Arguments.of(LocalTime.of(10, 0), "10:00:00"),
        Arguments.of("10:00", LocalTime.of(10, 0)),
        Arguments.of("2026-07-10 10:00", "2026-07-10 10:00"),
        Arguments.of(new byte[0], new byte[0]),
        Arguments.of(new byte[] {1}, new byte[] {1}),
        Arguments.of(new byte[] {0, -1}, new byte[] {0, -1}),
        Arguments.of(List.of(1, 2), List.of(1L, 2.0)),
        Arguments.of(Map.of("a", 1), Map.of("a", 1L)),
        Arguments.of(Arrays.asList(1, null), Arrays.asList(1, null)));
  }

  static Stream<Arguments> isAnother() {
    return Stream.of(
        Arguments.of(null, 0),
        Arguments.of(0, null),
        Arguments.of(null, false),
        Arguments.of(3, 3.001),
        Arguments.of(3, "3"),
        Arguments.of(true, false),
        Arguments.of(false, true),
        Arguments.of(true, 0),
        Arguments.of(true, 2),
        Arguments.of(1, false),
        Arguments.of(false, 1),
        Arguments.of(false, null),
        Arguments.of(true, "true"),
        Arguments.of(true, "1"),
        Arguments.of("PAID", "paid"),
        Arguments.of(TEN, TEN.plusMillis(1)),
        Arguments.of(TEN, "2026-07-10 12:00:01+02"),
        Arguments.of(TEN, "2026-07-10 10:00:00+02"),
        Arguments.of("2026-07-10 12:00:00+01:00", TEN),
        Arguments.of(TEN, "yesterday"),
        Arguments.of("yesterday", TEN),
        Arguments.of(TEN, null),
        Arguments.of(null, TEN),
        Arguments.of(TEN, 1),
        Arguments.of(TEN, TEN_LOCAL.plusSeconds(1)),
        Arguments.of(TEN, TEN_LOCAL.plusHours(2)),
        Arguments.of(TEN, DAY),
        Arguments.of(TEN, TEN.plusSeconds(1).atOffset(ZoneOffset.ofHours(5))),
        Arguments.of(TEN.atOffset(ZoneOffset.ofHours(5)), TEN_LOCAL),
        Arguments.of(TEN.atZone(BERLIN), TEN.plusSeconds(1)),
        Arguments.of(TEN.atZone(BERLIN), TEN_LOCAL),
        Arguments.of(TEN_LOCAL, TEN),
        Arguments.of(TEN_LOCAL, TEN_LOCAL.plusSeconds(1)),
        Arguments.of(TEN_LOCAL, "2026-07-10 10:01"),
        Arguments.of(TEN_LOCAL, "2026-07-10 10:00:00+00"),
        Arguments.of("2026-07-10 10:01", TEN_LOCAL),
        Arguments.of(DAY, TEN_LOCAL),
        Arguments.of(DAY, DAY.plusDays(1)),
        Arguments.of(DAY, "2026-07-11"),
        Arguments.of("2026-07-11", DAY),
        Arguments.of(LocalTime.of(10, 0), "10:00:01"),
        Arguments.of(LocalTime.of(10, 0), TEN_LOCAL),
        Arguments.of("2026-07-10 10:00", "2026-07-10T10:00"),
        Arguments.of(new byte[0], new byte[] {1}),
        Arguments.of(new byte[] {1}, new byte[] {2}),
        Arguments.of(new byte[] {1, 2}, new byte[] {1, 3}),
        Arguments.of(new byte[] {1}, new byte[] {1, 2}),
        Arguments.of(new byte[] {1}, null),
        Arguments.of(null, new byte[] {1}),
        Arguments.of(new byte[] {1}, 1),
        Arguments.of("a", new byte[] {'a'}),
        Arguments.of(List.of(1), List.of(1, 2)),
        Arguments.of(List.of(1, 2), List.of(1, 3)),
        Arguments.of(Map.of("a", 1), Map.of("a", 2)),
        Arguments.of(Map.of("a", 1), Map.of("b", 1)));
  }
}
