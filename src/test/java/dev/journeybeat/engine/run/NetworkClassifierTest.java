package dev.journeybeat.engine.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.run.StepRecorder.Failure;
import dev.journeybeat.net.References;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Verdict;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;

class NetworkClassifierTest {

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
    Failure judged = requireNonNull(new NetworkClassifier(AWAY, SILENT).of(failure(leg, cause)));

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

    assertThat(new NetworkClassifier(AWAY, new References(List.of(there))).of(failure))
        .isSameAs(failure);
    assertThat(new NetworkClassifier(AWAY, new References(List.of())).of(failure))
        .isSameAs(failure);
  }

  @Test
  void itFailed_whenTheShopIsThereAndOnlyKeepsSilent() {
    Failure failure = failure(Leg.BROWSER, new TimeoutException("page"));

    assertThat(new NetworkClassifier(URI.create("http://" + there), SILENT).of(failure))
        .isSameAs(failure);
  }

  @Test
  void itFailed_whenTheEndpointIsThere_whateverTheShop() {
    Failure failure =
        failure(
            Leg.ENDPOINT,
            new AssertionError("no reply within 10 s\n  request:  GET http://" + there + "/x"));

    assertThat(new NetworkClassifier(AWAY, SILENT).of(failure)).isSameAs(failure);
  }

  @Test
  void itFailed_whenTheShopIsThere_forAnEndpointThatNamesNoAddress() {
    Failure failure = failure(Leg.ENDPOINT, new AssertionError("no reply within 10 s"));

    assertThat(new NetworkClassifier(URI.create("http://" + there), SILENT).of(failure))
        .isSameAs(failure);
  }

  @Test
  void theNetworkIsGone_whenTheEndpointIsAway_whateverTheShop() {
    Failure failure =
        failure(
            Leg.ENDPOINT,
            new AssertionError("no reply within 10 s\n  request:  GET http://127.0.0.1:1/x"));

    assertNetworkGone(new NetworkClassifier(URI.create("http://" + there), SILENT).of(failure));
  }

  @Test
  void theNetworkIsGone_whenADatabaseIsAway_whateverTheShop() {
    Failure failure = failure(Leg.DATABASE, new AssertionError("Connection refused. Check …"));

    assertNetworkGone(new NetworkClassifier(URI.create("http://" + there), SILENT).of(failure));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "net::ERR_NAME_NOT_RESOLVED",
        "reached about:neterror?e=dnsNotFound",
        "no connection within 5 s",
        "the server closed the connection without a reply",
        "name unknown",
        "UnknownHostException: db",
        "unknown host db",
        "Connection reset",
        "The connection attempt failed.",
        "Connection timed out",
        "Could not connect to address=(host=db)",
        "Socket fail to connect to db",
        "No route to host",
        "Network is unreachable",
        "network is down"
      })
  void theNetworkIsGone_howeverItIsSaidThatNobodyAnswered(String words) {
    assertNetworkGone(
        new NetworkClassifier(AWAY, SILENT).of(failure(Leg.BROWSER, new AssertionError(words))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total should be 3.00",
        "net::ERR_CERT_DATE_INVALID",
        "net::ERR_SSL_PROTOCOL_ERROR",
        "net::ERR_ABORTED",
        "net::ERR_BLOCKED_BY_CLIENT",
        "no row within 10 s",
        "status 503: no replica"
      })
  void whatTheShopAnswered_isNotDoubted(String words) {
    Failure failure = failure(Leg.BROWSER, new AssertionError(words));

    assertThat(new NetworkClassifier(AWAY, SILENT).of(failure)).isSameAs(failure);
  }

  @Test
  void whatIsInconclusiveAlready_staysAsItIs() {
    Failure failure = failure(Leg.MAIL, new InconclusiveException("connection refused"));

    assertThat(new NetworkClassifier(AWAY, SILENT).of(failure)).isSameAs(failure);
    assertThat(new NetworkClassifier(AWAY, SILENT).of(null)).isNull();
  }

  private static void assertNetworkGone(@Nullable Failure judged) {
    assertThat(requireNonNull(judged).cause()).isInstanceOf(NetworkGoneException.class);
    assertThat(judged.leg()).isEqualTo(Leg.MONITOR);
  }

  private static Failure failure(Leg leg, Throwable cause) {
    cause.setStackTrace(new StackTraceElement[0]);
    return new Failure(cause, leg, FailureText.of(cause));
  }
}
