package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.EndpointCheck;
import dev.journeybeat.api.Request;
import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.settings.SecretMask;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What passes and what does not, by a reply that is there already: nothing is sent. */
class EndpointAwaitingTest {

  private static final String BODY =
      "{\"state\":\"UP\",\"count\":2.0,\"none\":null,\"lines\":[1,2],\"sum\":{\"total\":3}}";

  private final EndpointCheck check = check(null);

  @ParameterizedTest
  @MethodSource
  void passes_whenTheJsonIsTheSame(String path, @Nullable Object expected) {
    assertThat(check.hasJson(path, expected).reply().body()).isEqualTo(BODY);
  }

  static Stream<Arguments> passes_whenTheJsonIsTheSame() {
    return Stream.of(
        Arguments.of("$.state", "UP"),
        Arguments.of("$.count", 2),
        Arguments.of("$.none", null),
        Arguments.of("$.lines", List.of(1L, 2L)),
        Arguments.of("$.sum", Map.of("total", 3L)));
  }

  @ParameterizedTest
  @MethodSource
  void fails_whenTheJsonIsAnother(
      String path, @Nullable Object expected, String expectedWords, String foundWords) {
    assertFails(
        () -> check.hasJson(path, expected),
        "%s is %s".formatted(path, expectedWords),
        "%s is %s; status 200: %s".formatted(path, foundWords, BODY));
  }

  static Stream<Arguments> fails_whenTheJsonIsAnother() {
    return Stream.of(
        Arguments.of("$.state", "DOWN", "\"DOWN\"", "\"UP\""),
        Arguments.of("$.state", null, "null", "\"UP\""),
        Arguments.of("$.count", 3, "3", "2.0"),
        Arguments.of("$.none", 0, "0", "null"),
        Arguments.of("$.lines", List.of(2, 1), "[2, 1]", "[1, 2]"),
        Arguments.of("$.lines", List.of(1), "[1]", "[1, 2]"),
        Arguments.of("$.lines", List.of(1, 2, 3), "[1, 2, 3]", "[1, 2]"),
        Arguments.of("$.sum", Map.of("total", 4), "{total=4}", "{total=3}"),
        Arguments.of("$.sum", Map.of("amount", 3), "{amount=3}", "{total=3}"),
        Arguments.of("$.sum", Map.of(), "{}", "{total=3}"),
        Arguments.of("$.sum", Collections.emptyList(), "[]", "{total=3}"));
  }

  @Test
  void fails_whenStatusTextOrPredicateDoNotFit() {
    String found = "status 200: " + BODY;

    assertThat(check.hasStatus(200).hasText("UP").satisfies("ok", reply -> true).reply().status())
        .isEqualTo(200);
    assertFails(() -> check.hasStatus(201), "status 201", found);
    assertFails(() -> check.hasText("DOWN"), "text \"DOWN\"", found);
    assertFails(() -> check.satisfies("less", reply -> reply.status() < 200), "less", found);
  }

  @Test
  void expectsStill_whatWasExpectedBefore() {
    String found = "status 200: " + BODY;

    assertFails(() -> check.hasStatus(200).hasText("DOWN"), "status 200 and text \"DOWN\"", found);
    EndpointCheck created = check(new Expectation<>("status 201", reply -> reply.status() == 201));
    assertFails(() -> created.hasText("UP"), "status 201 and text \"UP\"", found);
  }

  private static EndpointCheck check(@Nullable Expectation<HttpReply> before) {
    return new EndpointAwaiting(
        new HttpEndpoint(
            "shipping",
            Settings.endpoint(URI.create("http://127.0.0.1:1")),
            new Awaiting(new MovableClock(), Duration.ofSeconds(1), new CountDownLatch(1))),
        Request.get("/pickups"),
        Duration.ZERO,
        before,
        new HttpReply(200, BODY, Map.of(), SecretMask.NOTHING));
  }

  private static void assertFails(ThrowingCallable failing, String expected, String found) {
    assertThatThrownBy(failing)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            endpoint shipping should reply as expected
              expected: %s
              found:    %s
              waited:   0 ms
              request:  GET http://127.0.0.1:1/pickups""",
            expected, found);
  }
}
