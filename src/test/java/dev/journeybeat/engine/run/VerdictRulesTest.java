package dev.journeybeat.engine.run;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.browser.BrowserGoneException;
import dev.journeybeat.result.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.InvalidSelectorException;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;

class VerdictRulesTest {

  @ParameterizedTest
  @MethodSource("causes")
  void eachCauseHasItsVerdict(Throwable cause, Verdict verdict, boolean ours) {
    assertThat(VerdictRules.verdict(cause)).isEqualTo(verdict);
    assertThat(VerdictRules.isOurs(cause)).isEqualTo(ours);
  }

  @Test
  void theReadmeHasTheSameTable() throws IOException {
    assertThat(Files.readAllLines(Path.of("docs/verdicts.md")))
        .filteredOn(line -> line.endsWith(" | `MONITOR` |") || line.endsWith(" | the step's |"))
        .containsExactlyElementsOf(
            VerdictRules.table().stream().flatMap(VerdictRulesTest::lines).toList());
  }

  private static Stream<String> lines(VerdictRules.Rule rule) {
    String leg = rule.ours() ? "`MONITOR`" : "the step's";
    return rule.causes().stream()
        .map(cause -> "| %s | `%s` | %s |".formatted(cause, rule.verdict(), leg));
  }

  static Stream<Arguments> causes() {
    return Stream.of(
        Arguments.of(new AssertionError("total"), FAILED, false),
        Arguments.of(new NoSuchElementException("#pay"), FAILED, false),
        Arguments.of(new TimeoutException("page"), FAILED, false),
        Arguments.of(new WebDriverException("net::ERR_CONNECTION_REFUSED"), FAILED, false),
        Arguments.of(new InconclusiveException("login refused"), INCONCLUSIVE, false),
        Arguments.of(new NoSuchSessionException("gone"), INCONCLUSIVE, true),
        Arguments.of(new SessionNotCreatedException("version"), INCONCLUSIVE, true),
        Arguments.of(new WebDriverException("tab crashed"), INCONCLUSIVE, true),
        Arguments.of(new InvalidSelectorException("$$"), INCONCLUSIVE, true),
        Arguments.of(new OutOfMemoryError("heap"), INCONCLUSIVE, true),
        Arguments.of(
            new InconclusiveException(
                "no folder", new UncheckedIOException(new IOException("No space left on device"))),
            INCONCLUSIVE,
            true),
        Arguments.of(new BrowserGoneException("the browser crashed"), INCONCLUSIVE, true),
        Arguments.of(
            new NetworkGoneException("no network", new AssertionError("page")), INCONCLUSIVE, true),
        Arguments.of(new NullPointerException(), INCONCLUSIVE, true),
        // Selenide wraps what the driver throws into an assertion.
        Arguments.of(
            new AssertionError("not found", new NoSuchSessionException("gone")),
            INCONCLUSIVE,
            true));
  }
}
