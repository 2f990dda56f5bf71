package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.journeybeat.demo.Books;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that tries again never buys twice. */
class RetryIT {

  @TempDir private Path folder;

  /** Throws right after the click that places the order, once. */
  private static final String DIES =
      """
      Order placed = %s;
                          if (!new java.io.File("%s").createNewFile()) { return placed; }
                          throw new AssertionError("died between click and confirmation");
      """;

  @Test
  void anAttemptThatDiedBetweenClickAndConfirmation_isFoundAgain_andTheOrderExistsOnce()
      throws IOException {
    try (Heartbeat heartbeat = heartbeat(journeysThatDieAfterTheClick())) {
      RunResult run = heartbeat.run("checkout");

      assertThat(run.verdict()).as(String.valueOf(run.failure())).isEqualTo(PASSED);
      assertThat(run.flaky()).isTrue();
      assertThat(run.attempts()).extracting(Attempt::verdict).containsExactly(FAILED, PASSED);
      assertThat(run.lastAttempt().steps())
          .filteredOn(step -> step.name().equals("place the order"))
          .extracting(Step::status)
          .containsExactly(StepStatus.SKIPPED);
      Books books = new Books(heartbeat.world());
      assertThat(books.number("select count(*) from orders")).isEqualTo(1);
      assertThat(books.number("select count(*) from orders where state <> 'CANCELLED'")).isZero();
      assertThat(run.undo()).noneMatch(step -> step.status() == StepStatus.FAILED);
    }
  }

  @Test
  void anAttemptThatDiedBeforeTheClick_isMadeUpFor() throws IOException {
    Path once = folder.resolve("died");
    Path journeys = copyOfTheStorefront();
    replace(
        journeys.resolve("storefront/CheckoutJourney.java"),
        "CheckoutPage.open()",
        "diesOnce().sendTo(customer)".replace(".sendTo(customer)", ""));
    replace(
        journeys.resolve("storefront/CheckoutJourney.java"),
        "  /**\n   * Other customers",
        """
        private static CheckoutPage diesOnce() throws java.io.IOException {
          if (new java.io.File("%s").createNewFile()) {
            throw new AssertionError("died before the click");
          }
          return CheckoutPage.open();
        }

        /**
         * Other customers\
        """
            .formatted(once));
    try (Heartbeat heartbeat = heartbeat(journeys)) {
      RunResult run = heartbeat.run("checkout");

      assertThat(run.verdict()).as(String.valueOf(run.failure())).isEqualTo(PASSED);
      assertThat(run.attempts())
          .extracting(Attempt::number, Attempt::verdict)
          .containsExactly(tuple(1, FAILED), tuple(2, PASSED));
      assertThat(run.evidence())
          .isDirectoryContaining("glob:**/network.har")
          .isDirectoryContaining("glob:**/attempt-2-walk-step-01.jpg")
          .isDirectoryNotContaining("glob:**/step-01.jpg");
      assertThat(new Books(heartbeat.world()).number("select count(*) from orders")).isEqualTo(1);
    }
  }

  private Path journeysThatDieAfterTheClick() throws IOException {
    Path journeys = copyOfTheStorefront();
    Path journey = journeys.resolve("storefront/CheckoutJourney.java");
    String text = Files.readString(journey);
    int from = text.indexOf("// A later attempt comes here");
    int act = text.indexOf("CheckoutPage.open()", from);
    int end =
        text.indexOf(".placeOrder(visit.token()),", act) + ".placeOrder(visit.token())".length();
    String changed =
        text.substring(0, from).replaceFirst("\\(\\) ->\\s*$", "() -> {\n")
            + DIES.formatted(text.substring(act, end), folder.resolve("died"))
            + "}"
            + text.substring(end);
    Files.writeString(journey, changed);
    return journeys;
  }

  private Heartbeat heartbeat(Path journeys) throws IOException {
    return Heartbeat.start(
        folder,
        journeys,
        text ->
            text.replace(
                "step-timeout: 20s",
                "step-timeout: 20s\n    retries: 1\n    retry-delay: 100ms\n    grace-period: 2s"));
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private Path copyOfTheStorefront() throws IOException {
    Path journeys = folder.resolve("journeys");
    Path copy = Files.createDirectories(journeys.resolve("storefront"));
    try (Stream<Path> sources = Files.list(Path.of("journeys/storefront"))) {
      for (Path source : sources.toList()) {
        Files.copy(source, copy.resolve(source.getFileName()));
      }
    }
    return journeys;
  }
}
