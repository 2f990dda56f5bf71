package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a journey throws of the shop makes it fail; what it throws of itself does not. */
class ShopTroubleIT {

  private static JourneyFile journey;
  private static Heartbeat heartbeat;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    journey = JourneyFile.in(folder);
    heartbeat =
        Heartbeat.start(
            folder,
            journey.folder(),
            text -> text.replace("journeys:\n", "journeys:\n  look:\n    step-timeout: 6s\n"));
  }

  @AfterAll
  static void stop() {
    heartbeat.close();
  }

  static Stream<Arguments> causes() {
    return Stream.of(
        Arguments.of("assertThat(\"3.00\").isEqualTo(\"4.00\")", FAILED, "expected: \"4.00\""),
        Arguments.of(
            "$(\"#pay\").as(\"pay button\").shouldBe(visible, ofSeconds(1))",
            FAILED,
            "Element \"pay button\" not found {#pay}"),
        Arguments.of(
            "visit.driver().findElement(By.id(\"pay\"))",
            FAILED,
            "no such element: Unable to locate element"),
        Arguments.of(
            "new WebDriverWait(visit.driver(), ofSeconds(1)).until("
                + "ExpectedConditions.titleIs(\"Pay\"))",
            FAILED,
            "Expected condition failed: waiting for title to be \"Pay\""),
        Arguments.of(
            "$(\"#pay\").as(\"pay button\").shouldBe(visible, ofSeconds(60))",
            FAILED,
            "\"look around\" should end in time\n  found:    still waiting"),
        Arguments.of(
            "while (visit.token() != null) { Thread.onSpinWait(); }",
            INCONCLUSIVE,
            "\"look around\" should end in time\n  found:    the journey's own code still busy"),
        Arguments.of(
            "Integer.parseInt(visit.token())",
            INCONCLUSIVE,
            "the journey's own code threw NumberFormatException: For input string: \"hb-"),
        Arguments.of(
            "visit.step(\"inside\", () -> 1)",
            INCONCLUSIVE,
            "the journey's own code threw IllegalStateException: steps can't be nested"),
        Arguments.of(
            "visit.driver().findElement(By.cssSelector(\"[[\"))", INCONCLUSIVE, "invalid selector"),
        Arguments.of(
            "throw new InconclusiveException(\"the shop is closed for its holidays\")",
            INCONCLUSIVE,
            "the shop is closed for its holidays"));
  }

  @ParameterizedTest
  @MethodSource("causes")
  void hasItsVerdict_andTheNextRunPasses(String statement, Verdict verdict, String sentence)
      throws IOException {
    journey.saves(statement);
    RunResult run = heartbeat.run("look");

    assertThat(run.verdict()).as(run.failure()).isEqualTo(verdict);
    assertThat(run.failure()).contains(sentence).contains("at:       LookJourney.java:");
    if (verdict == FAILED) {
      assertThat(run.lastAttempt().leg()).isEqualTo(Leg.BROWSER);
    }
    journey.saves("$(\"body\").shouldBe(visible)");
    RunResult next = heartbeat.run("look");
    assertThat(next.verdict()).as(next.failure()).isEqualTo(PASSED);
  }
}
