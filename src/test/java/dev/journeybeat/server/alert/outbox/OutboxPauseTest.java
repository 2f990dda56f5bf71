package dev.journeybeat.server.alert.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the outbox waits before it tries again. */
class OutboxPauseTest {

  @ParameterizedTest
  @CsvSource({
    "0,          PT1S",
    "1,          PT2S",
    "2,          PT4S",
    "8,          PT4M16S",
    "9,          PT5M",
    "10,         PT5M",
    "63,         PT5M",
    "64,         PT5M",
    "2147483647, PT5M",
  })
  void growsWithEachFailure_toFiveMinutes(int failuresBefore, Duration pause) {
    assertThat(Outbox.pause(failuresBefore, null)).isEqualTo(pause);
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S,      PT1S",
    "0, PT0.999S,  PT1S",
    "0, PT1.001S,  PT1.001S",
    "9, PT4M59S,   PT5M",
    "9, PT7M,      PT7M",
    "0, PT59M59S,  PT59M59S",
    "0, PT1H,      PT1H",
    "0, PT1H1S,    PT1H",
    "9, PT240H,    PT1H",
  })
  void isAsLongAsTheChannelAsks_ifThatIsLonger_toAnHour(
      int failuresBefore, @Nullable Duration asked, Duration pause) {
    assertThat(Outbox.pause(failuresBefore, asked)).isEqualTo(pause);
  }
}
