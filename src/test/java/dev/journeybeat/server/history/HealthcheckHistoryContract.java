package dev.journeybeat.server.history;

import static dev.journeybeat.result.HealthState.DOWN;
import static dev.journeybeat.result.HealthState.FAILING;
import static dev.journeybeat.result.HealthState.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.history.runs.HealthcheckHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is stored of healthchecks, on every kind of store. */
abstract class HealthcheckHistoryContract extends StoreContract {

  private static final Instant FROM = Instant.parse("2026-11-23T12:00:00Z");

  private final HealthcheckResult early = result("shop", 0, UP, "status 200");
  private final HealthcheckResult later = result("shop", 10, FAILING, "„nein“ \u0000 no");
  private final HealthcheckResult last = result("shop", 20, DOWN, "connection refused");
  private final HealthcheckResult other = result("https://shop.example/?a=b", 5, UP, "status 200");

  @Test
  void comeBackAsTheyWere() {
    HealthcheckHistory history = monitor().healthchecks("here");
    history.add(List.of(last, early, other));
    history.add(List.of(later, early));

    assertThat(history.of("shop", FROM))
        .containsExactly(early, result("shop", 10, FAILING, "„nein“ \uFFFD no"), last);
    assertThat(history.of("shop", FROM.plusSeconds(15))).containsExactly(last);
    List<String> names = List.of(other.name(), "never looked", "shop");
    assertThat(history.last(names, FROM)).containsExactly(other, last);
    assertThat(history.last(names, FROM.plusSeconds(15))).containsExactly(last);
  }

  @Test
  void areOfOneLocation() {
    History history = monitor();
    history.healthchecks("frankfurt").add(List.of(early));

    assertThat(history.healthchecks("dublin").of("shop", FROM)).isEmpty();
    assertThat(history.healthchecks("dublin").last(List.of("shop"), FROM)).isEmpty();
  }

  @Test
  void areForgotten_whenTheyAreOld() {
    HealthcheckHistory history = monitor().healthchecks("here");
    HealthcheckHistory elsewhere = monitor().healthchecks("elsewhere");
    history.add(List.of(early, later, last, result("shop", -9_000, UP, "long ago")));
    elsewhere.add(List.of(early));

    history.expire(FROM.plusSeconds(20));
    assertThat(elsewhere.of("shop", Instant.EPOCH)).as("others keep theirs").hasSize(1);

    assertThat(history.of("shop", Instant.EPOCH)).containsExactly(last);
  }

  private static HealthcheckResult result(
      String name, int seconds, HealthState state, String reason) {
    return new HealthcheckResult(
        name, state, reason, Duration.ofMillis(42), FROM.plusSeconds(seconds), FROM);
  }
}
