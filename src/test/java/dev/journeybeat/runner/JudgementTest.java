package dev.journeybeat.runner;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.probe.References;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.runner.StepRecorder.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;

class JudgementTest {

  private static final URI AWAY = URI.create("http://127.0.0.1:1");
  private static final References SILENT = new References(List.of("127.0.0.1:1"));

  private static ServerSocket server;
  private static String there;

  @BeforeAll
  static void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    there = "127.0.0.1:" + server.getLocalPort();
  }

  @AfterAll
  static void close() throws IOException {
    server.close();
  }

  static Stream<Arguments> unanswered() {
    return Stream.of(
        Arguments.of(Leg.BROWSER, new WebDriverException("net::ERR_INTERNET_DISCONNECTED")),
        Arguments.of(Leg.BROWSER, new TimeoutException("page")),
        Arguments.of(Leg.BROWSER, new AssertionError("\"pay\"\n  found:    still waiting")),
        Arguments.of(Leg.MAIL, new AssertionError("\"wait\"\n  found:    still waiting")),
        Arguments.of(
            Leg.ENDPOINT,
            new AssertionError(
                "found:    no reply within 10 s\n  request:  GET http://127.0.0.1:1/pickups")),
        Arguments.of(Leg.DATABASE, new AssertionError("found:    Connection refused. Check …")));
  }

  @ParameterizedTest
  @MethodSource("unanswered")
  void theNetworkIsGone_whenNobodyAnswersAndNoReferenceDoes(Leg leg, Throwable cause) {
    Failure judged = requireNonNull(new Judgement(AWAY, SILENT).of(failure(leg, cause)));

    assertThat(VerdictRules.verdict(judged.cause())).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judged.leg()).isEqualTo(Leg.MONITOR);
    assertThat(judged.text())
        .isEqualTo(
            "the monitor's own network is gone: none of the reference addresses answers"
                + " (127.0.0.1:1)\n"
                + FailureText.of(cause));
  }

  @ParameterizedTest
  @MethodSource("unanswered")
  void itFailed_whenAReferenceAnswers_orThereIsNone(Leg leg, Throwable cause) {
    Failure failure = failure(leg, cause);

    assertThat(new Judgement(AWAY, new References(List.of(there))).of(failure)).isSameAs(failure);
    assertThat(new Judgement(AWAY, new References(List.of())).of(failure)).isSameAs(failure);
  }

  @Test
  void itFailed_whenTheShopIsThereAndOnlyKeepsSilent() {
    Failure failure = failure(Leg.BROWSER, new TimeoutException("page"));

    assertThat(new Judgement(URI.create("http://" + there), SILENT).of(failure)).isSameAs(failure);
  }

  @Test
  void itFailed_whenTheEndpointIsThere_whateverTheShop() {
    Failure failure =
        failure(
            Leg.ENDPOINT,
            new AssertionError("no reply within 10 s\n  request:  GET http://" + there + "/x"));

    assertThat(new Judgement(AWAY, SILENT).of(failure)).isSameAs(failure);
  }

  @Test
  void whatTheShopAnswered_isNotDoubted() {
    Failure failure = failure(Leg.BROWSER, new AssertionError("total should be 3.00"));

    assertThat(new Judgement(AWAY, SILENT).of(failure)).isSameAs(failure);
  }

  @Test
  void whatIsInconclusiveAlready_staysAsItIs() {
    Failure failure = failure(Leg.MAIL, new InconclusiveException("connection refused"));

    assertThat(new Judgement(AWAY, SILENT).of(failure)).isSameAs(failure);
    assertThat(new Judgement(AWAY, SILENT).of(null)).isNull();
  }

  private static Failure failure(Leg leg, Throwable cause) {
    cause.setStackTrace(new StackTraceElement[0]);
    return new Failure(cause, leg, FailureText.of(cause));
  }
}
