package dev.journeybeat.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 ms",
    "PT0.34S, 340 ms",
    "PT1S, 1 s",
    "PT1.24S, 1.2 s",
    "PT0.999S, 999 ms",
    "PT1M, 1 min",
    "PT2M, 2 min",
    "PT2M5S, 2 min 5 s",
    "PT1H, 1 h",
    "PT1H10M, 1 h 10 min",
    "PT47H30M, 47 h 30 min",
    "PT48H, 2 d",
    "P6DT23H30M, 6 d 23 h"
  })
  void areToldAsPeopleDo(Duration duration, String format) {
    assertThat(Durations.format(duration)).isEqualTo(format);
  }
}
