package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.demo.Books;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the monitor cannot tell, and what authors do wrong, is not blamed on the shop. */
class InconclusiveHeartbeatIT {

  @TempDir private Path folder;

  @Test
  void aRefusedMailboxLogin_isNotTheShopsFault_andTheOrderIsUndone() throws IOException {
    try (Heartbeat heartbeat = start(text -> withMailSection(text, "tick-tock", "wrong"))) {
      RunResult run = heartbeat.run("checkout");

      assertThat(run.verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(run.lastAttempt().leg()).isEqualTo(Leg.MAIL);
      assertThat(run.failure()).contains("@heartbeat.example").doesNotContain("wrong-");
      assertThat(openOrders(heartbeat)).isZero();
    }
  }

  @Test
  void aMailServerThatIsAway_mattersOnlyToJourneysThatNeedIt() throws IOException {
    try (Heartbeat heartbeat =
        start(text -> withMailSection(text, "port: ${demo:imap-port}", "port: 1"))) {
      assertThat(heartbeat.run("checkout").verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(heartbeat.run("order-history").verdict()).isEqualTo(PASSED);
    }
  }

  @Test
  void aMissingBrowser_isNotTheShopsFault() throws IOException {
    try (Heartbeat heartbeat = start(text -> text + "\nbrowser:\n  binary: /nowhere/chromium\n")) {
      RunResult run = heartbeat.run("order-history");

      assertThat(run.verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(run.lastAttempt().leg()).isEqualTo(Leg.MONITOR);
      assertThat(run.failure()).contains("/nowhere/chromium");
      assertThat(heartbeat.told()).extracting(Step::failure).contains(run.failure());
    }
  }

  @Test
  void theNextRunUsesWhatTheAuthorSaved() throws IOException {
    Path journeys = copyOfTheStorefront();
    Path page = journeys.resolve("storefront/HomePage.java");
    String good = Files.readString(page);
    try (Heartbeat heartbeat = Heartbeat.start(folder, journeys, text -> text)) {
      Files.writeString(page, good.replace("data-test=sign-in", "data-test=sing-in"));
      RunResult broken = heartbeat.run("order-history");
      assertThat(broken.verdict()).isEqualTo(FAILED);
      assertThat(broken.failure())
          .contains("Element \"sign-in link\" not found {[data-test=sing-in]}")
          .contains("at:       HomePage.java:");

      Files.writeString(page, good.replace("package storefront;", "package storefront"));
      assertThat(heartbeat.run("order-history").verdict()).isEqualTo(FAILED);
      assertThat(heartbeat.journeysState())
          .startsWith("running an older version since ")
          .contains("1 error");

      Files.writeString(page, good);
      assertThat(heartbeat.run("order-history").verdict()).isEqualTo(PASSED);
    }
  }

  @Test
  void aBugInTheJourney_isNotTheShopsFault() throws IOException {
    Path journeys = Files.createDirectories(folder.resolve("buggy"));
    Files.writeString(
        journeys.resolve("NullJourney.java"),
        """
        import dev.journeybeat.api.*;

        public final class NullJourney implements Journey {
          public void walk(Visit visit) {
            String order = null;
            visit.step("read the order", () -> order.length());
          }
        }
        """);
    Files.writeString(
        journeys.resolve("EmptyJourney.java"),
        """
        import dev.journeybeat.api.*;

        public final class EmptyJourney implements Journey {
          public void walk(Visit visit) {}
        }
        """);
    try (Heartbeat heartbeat = Heartbeat.start(folder, journeys, text -> text)) {
      RunResult bug = heartbeat.run("null");
      assertThat(bug.verdict()).isEqualTo(INCONCLUSIVE);
      assertThat(bug.lastAttempt().leg()).isEqualTo(Leg.MONITOR);
      assertThat(bug.failure())
          .startsWith("the journey's own code threw NullPointerException: Cannot invoke")
          .contains("NullJourney.java:6");

      assertThat(heartbeat.run("empty").failure())
          .isEqualTo("journey empty has no steps; add them with visit.step(\"…\", …)");
    }
  }

  private Heartbeat start(UnaryOperator<String> change) throws IOException {
    return Heartbeat.start(folder, Path.of("journeys"), change);
  }

  private static String withMailSection(String text, String from, String to) {
    int mail = text.indexOf("\nmail:");
    return text.substring(0, mail) + text.substring(mail).replace(from, to);
  }

  private static int openOrders(Heartbeat heartbeat) {
    return new Books(heartbeat.world())
        .number("select count(*) from orders where state <> 'CANCELLED'");
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
