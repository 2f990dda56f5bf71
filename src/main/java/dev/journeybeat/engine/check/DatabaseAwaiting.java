package dev.journeybeat.engine.check;

import dev.journeybeat.api.DatabaseCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Repeats a query until its result meets the expectation. */
record DatabaseAwaiting(
    Awaiting awaiting, Duration timeout, Subject subject, Supplier<Observation<QueryResult>> look)
    implements DatabaseCheck {

  @Override
  public DatabaseCheck withTimeout(Duration other) {
    return new DatabaseAwaiting(awaiting, other, subject, look);
  }

  @Override
  public void isEqualTo(@Nullable Object expected) {
    awaiting.until(
        new Expectation<QueryResult>(
            ProbeText.value(expected), answer -> StoredValue.same(expected, answer.value())),
        timeout,
        subject,
        () -> asOneValue(look.get()));
  }

  @Override
  public void isEmpty() {
    until("no row", answer -> answer.rows().isEmpty());
  }

  @Override
  public void isNotEmpty() {
    until("at least one row", answer -> !answer.rows().isEmpty());
  }

  @Override
  public void hasRows(int count) {
    until(ProbeText.count(count, "row"), answer -> answer.rows().size() == count);
  }

  @Override
  public void satisfies(
      String description, Predicate<? super List<Map<String, @Nullable Object>>> expected) {
    until(description, answer -> expected.test(answer.rows()));
  }

  private void until(String description, Predicate<QueryResult> expected) {
    awaiting.until(new Expectation<>(description, expected), timeout, subject, look);
  }

  private static Observation<QueryResult> asOneValue(Observation<QueryResult> sight) {
    QueryResult answer = sight.seen();
    if (answer == null) {
      return sight;
    }
    if (answer.columns().isEmpty()) {
      return new Observation<>(null, "no answer: the statement is not a query", null, false);
    }
    if (answer.columns().size() > 1) {
      return new Observation<>(null, "more than one column: " + answer.words(), null, false);
    }
    return answer.rows().size() == 1
        ? Observation.of(answer, ProbeText.value(answer.value()))
        : new Observation<>(null, answer.words(), null, true);
  }
}
