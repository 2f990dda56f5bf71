package dev.journeybeat.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.InconclusiveException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineDiagnosisTest {

  private static final String AUTHOR = "storefront.CartPage";

  @ParameterizedTest
  @MethodSource
  void waits_whereSomebodyElseIsNearestInItsStack(String... classNames) {
    Throwable overdue =
        DeadlineDiagnosis.of("\"pay\"", Duration.ofSeconds(30), threadIn(classNames));

    assertThat(overdue)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            "pay" should end in time
              found:    still waiting
              waited:   30 s""");
  }

  static Stream<Arguments> waits_whereSomebodyElseIsNearestInItsStack() {
    return Stream.of(
        stack("org.openqa.selenium.remote.RemoteWebDriver", AUTHOR),
        stack("com.codeborne.selenide.SelenideElement", AUTHOR),
        stack("java.lang.Thread", "dev.journeybeat.engine.check.Awaiting", AUTHOR),
        stack("org.assertj.core.api.Assertions", "org.openqa.selenium.By", AUTHOR));
  }

  @ParameterizedTest
  @MethodSource
  void isBusy_whereTheAuthorsCodeIsNearest(String... classNames) {
    Throwable overdue =
        DeadlineDiagnosis.of("\"pay\"", Duration.ofSeconds(30), threadIn(classNames));

    assertThat(overdue)
        .isInstanceOf(InconclusiveException.class)
        .hasMessage(
            """
            "pay" should end in time
              found:    the journey's own code still busy
              waited:   30 s""");
  }

  static Stream<Arguments> isBusy_whereTheAuthorsCodeIsNearest() {
    return Stream.of(
        stack(AUTHOR, "org.openqa.selenium.By"),
        stack("java.lang.Thread", AUTHOR, "dev.journeybeat.engine.run.RunVisit"),
        stack("org.assertj.core.api.Assertions", AUTHOR, "dev.journeybeat.engine.run.RunVisit"),
        stack("java.lang.Thread"),
        stack());
  }

  private static Arguments stack(String... classNames) {
    return Arguments.of((Object) classNames);
  }

  private static Thread threadIn(String... classNames) {
    return new Thread() {
      @Override
      public StackTraceElement[] getStackTrace() {
        return Stream.of(classNames)
            .map(className -> new StackTraceElement(className, "x", "X.java", 1))
            .toArray(StackTraceElement[]::new);
      }
    };
  }
}
