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
  void endsWhereTheNextParagraphBegins() {
    assertThat(FailureLine.of("[the total]\n Expecting:\n 1\n\nElsewhere"))
        .isEqualTo("[the total] Expecting: 1");
    assertThat(FailureLine.of("found:\n 1\n \nElsewhere")).isEqualTo("found: 1");
    assertThat(FailureLine.of("[the total] was 1\n2")).isEqualTo("[the total] was 1");
  }

  @Test
  void saysWhatItLeadsTo() {
    Throwable failure =
        catchThrowable(() -> assertThat("Total: 9.90").as("the total").contains("12.90"));

    assertThat(FailureLine.of(String.valueOf(failure.getMessage())))
        .isEqualTo("[the total] Expecting actual: \"Total: 9.90\" to contain: \"12.90\"");
  }
}
