package dev.journeybeat.server.alert.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a server asks to be left alone. */
class RetryAfterTest {

  /** It is Sunday noon. */
  private final MovableClock clock = new MovableClock();

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "' 120 ', 120", "999999999, 999999999"})
  void isSaidInSeconds(String header, long seconds) {
    assertThat(RetryAfter.of(header, clock)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void isSaidAsAMoment() {
    assertThat(RetryAfter.of("Sun, 01 Mar 2026 12:07:00 GMT", clock))
        .isEqualTo(Duration.ofMinutes(7));
    clock.move(Duration.ofMinutes(7));
    assertThat(RetryAfter.of("Sun, 01 Mar 2026 12:07:00 GMT", clock)).isZero();
  }

  @Test
  void isOverAlready_whenTheMomentHasPassed() {
    assertThat(RetryAfter.of("Sun, 01 Mar 2026 11:59:59 GMT", clock)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "1.5", "1000000000", "2026-03-01T12:07:00Z"})
  void isUnknown_whenItIsNeither(String header) {
    assertThat(RetryAfter.of(header, clock)).isNull();
  }
}
