package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.DatabaseCheck;
import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.settings.SecretMask;
import java.time.Duration;
import java.time.Instant;
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

/** What passes and what does not, by a database that answers the same whenever it is asked. */
class DatabaseAwaitingTest {

  private static final Instant TEN = Instant.parse("2026-07-10T10:00:00Z");

  @ParameterizedTest
  @MethodSource
  void passes_whenTheValueIsTheSame(@Nullable Object expected, @Nullable Object found) {
    assertThatCode(() -> answering(value(found)).isEqualTo(expected)).doesNotThrowAnyException();
  }

  static Stream<Arguments> passes_whenTheValueIsTheSame() {
    return Stream.of(
        Arguments.of(3, 3L),
        Arguments.of(null, null),
        Arguments.of(true, 1),
        Arguments.of(new byte[] {1}, new byte[] {1}),
        Arguments.of(TEN, "2026-07-10 12:00:00+02"));
  }

  @ParameterizedTest
  @MethodSource
  void fails_whenTheValueIsAnother(
      @Nullable Object expected, @Nullable Object found, String expectedWords, String foundWords) {
    assertFails(() -> answering(value(found)).isEqualTo(expected), expectedWords, foundWords);
  }

  static Stream<Arguments> fails_whenTheValueIsAnother() {
    return Stream.of(
        Arguments.of(3, 4, "3", "4"),
        Arguments.of(null, 0, "null", "0"),
        Arguments.of("PAID", null, "\"PAID\"", "null"),
        Arguments.of(true, 0, "true", "0"),
        Arguments.of(new byte[] {1}, new byte[] {2}, "1 byte", "1 byte"),
        Arguments.of(
            TEN, "2026-07-10 10:00:00+02", "2026-07-10T10:00:00Z", "\"2026-07-10 10:00:00+02\""),
        Arguments.of(List.of(1), List.of(2), "[1]", "[2]"),
        Arguments.of(Map.of("a", 1), Map.of("a", 2), "{a=1}", "{a=2}"));
  }

  @Test
  void fails_whenThereIsNotOneValue() {
    assertFails(() -> answering(ids()).isEqualTo(null), "null", "no row");
    assertFails(() -> answering(ids(3, 3)).isEqualTo(3), "3", "2 rows: (id = 3), (id = 3)");
    assertFails(
        () ->
            answering(
                    new QueryResult(
                        List.of("id", "state"), List.of(Map.of("id", 3, "state", "PAID"))))
                .isEqualTo(3),
        "3",
        "more than one column: 1 row: (id = 3, state = \"PAID\")");
  }

  @Test
  void fails_whenTheStatementIsNoQuery() {
    assertFails(
        () -> answering(QueryResult.NOTHING).isEqualTo(null),
        "null",
        "no answer: the statement is not a query");
  }

  @Test
  void countsRows() {
    assertThatCode(() -> answering(ids(1, 2)).hasRows(2)).doesNotThrowAnyException();
    assertFails(() -> answering(ids(1, 2)).hasRows(1), "1 row", "2 rows: (id = 1), (id = 2)");
    assertFails(() -> answering(ids(1)).hasRows(2), "2 rows", "1 row: (id = 1)");
  }

  @Test
  void tellsNoRowFromSome() {
    assertThatCode(() -> answering(ids()).isEmpty()).doesNotThrowAnyException();
    assertThatCode(() -> answering(ids(1)).isNotEmpty()).doesNotThrowAnyException();
    assertFails(() -> answering(ids(1)).isEmpty(), "no row", "1 row: (id = 1)");
    assertFails(() -> answering(ids()).isNotEmpty(), "at least one row", "no row");
  }

  @Test
  void asksThePredicate() {
    assertThatCode(() -> answering(ids(1)).satisfies("one", rows -> rows.size() == 1))
        .doesNotThrowAnyException();
    assertFails(
        () -> answering(ids(1)).satisfies("two", rows -> rows.size() == 2),
        "two",
        "1 row: (id = 1)");
  }

  private static void assertFails(ThrowingCallable check, String expected, String found) {
    assertThatThrownBy(check)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            database shop should answer as expected
              expected: %s
              found:    %s
              waited:   0 ms
              query:    select it""",
            expected, found);
  }

  private static DatabaseCheck answering(QueryResult answer) {
    return new DatabaseAwaiting(
        new Awaiting(new MovableClock(), Duration.ofSeconds(1), new CountDownLatch(1)),
        Duration.ZERO,
        new Subject(
            "database shop should answer as expected", "query", "select it", SecretMask.NOTHING),
        () -> Observation.of(answer, answer.words()));
  }

  private static QueryResult ids(Integer... ids) {
    return new QueryResult(
        List.of("id"),
        Stream.of(ids).map(id -> Map.<String, @Nullable Object>of("id", id)).toList());
  }

  private static QueryResult value(@Nullable Object value) {
    return new QueryResult(List.of("it"), List.of(Collections.singletonMap("it", value)));
  }
}
