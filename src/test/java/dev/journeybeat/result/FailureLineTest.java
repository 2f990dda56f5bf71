package dev.journeybeat.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class FailureLineTest {

  @Test
  void isTheFirstOne() {
    assertThat(FailureLine.of("no spoon\n  expected: 1")).isEqualTo("no spoon");
    assertThat(FailureLine.of("\n no spoon ")).isEqualTo("no spoon");
    assertThat(FailureLine.of("")).isEmpty();
  }

  @Test
  void saysWhatItLeadsTo() {
    Throwable failure =
        catchThrowable(() -> assertThat("Total: 9.90").as("the total").contains("12.90"));

    assertThat(FailureLine.of(String.valueOf(failure.getMessage())))
        .isEqualTo("[the total] Expecting actual: \"Total: 9.90\" to contain: \"12.90\"");
  }
}
