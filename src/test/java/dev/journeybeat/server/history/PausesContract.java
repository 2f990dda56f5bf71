package dev.journeybeat.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.JourneyPauses;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has paused what, on every kind of store. */
abstract class PausesContract extends StoreContract {

  @Test
  void holdsForAllMonitorsOfTheSite_untilItIsResumed() {
    JourneyPauses pauses = monitor().pauses();
    pauses.pause(List.of("checkout", "search"), "a new „Bezahlung“\0", "anna", null);
    clock.move(Duration.ofDays(400));

    JourneyPause expected =
        new JourneyPause(
            "checkout",
            "a new „Bezahlung“\uFFFD",
            "anna",
            clock.instant().minus(Duration.ofDays(400)),
            null);
    JourneyPauses other = monitor().pauses();
    assertThat(other.of("checkout")).contains(expected);
    assertThat(other.all()).extracting(JourneyPause::journey).containsExactly("checkout", "search");
    assertThat(other.of("account")).isEmpty();

    assertThat(other.resume(List.of("account", "checkout"))).containsExactly("checkout");
    assertThat(pauses.of("checkout")).isEmpty();
    assertThat(pauses.of("search")).isPresent();
  }

  @Test
  void endsByItself() {
    JourneyPauses pauses = monitor().pauses();
    Instant until = clock.instant().plusSeconds(60);
    pauses.pause(List.of("checkout"), "for a minute", "anna", until);
    clock.move(Duration.ofSeconds(59));
    assertThat(pauses.of("checkout")).map(JourneyPause::until).contains(until);

    clock.move(Duration.ofSeconds(1));

    assertThat(pauses.of("checkout")).isEmpty();
    assertThat(pauses.all()).isEmpty();
    assertThat(pauses.resume(List.of("checkout"))).isEmpty();
  }

  @Test
  void isReplaced_byALaterOne() {
    JourneyPauses pauses = monitor().pauses();
    pauses.pause(List.of("checkout"), "first", "anna", clock.instant().plusSeconds(60));
    clock.move(Duration.ofSeconds(1));
    pauses.pause(List.of("checkout"), "second", "berta", null);

    assertThat(pauses.all())
        .containsExactly(new JourneyPause("checkout", "second", "berta", clock.instant(), null));
  }

  @Test
  void isOfOneSite() {
    monitor().pauses().pause(List.of("checkout"), "of the shop", "anna", null);

    Store store = new Store(settings, clock);
    try (store) {
      JourneyPauses elsewhere = new JourneyPauses(store, "https://staging.shop.example", clock);
      assertThat(elsewhere.of("checkout")).isEmpty();
      assertThat(elsewhere.resume(List.of("checkout"))).isEmpty();
    }
    assertThat(monitor().pauses().of("checkout")).isPresent();
  }

  @Test
  void isSpoken_withItsEndAndReason() {
    Instant until = Instant.parse("2026-12-01T09:00:00Z");
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(
            new JourneyPause("checkout", "new cards", "anna", Instant.EPOCH, until).format(berlin))
        .isEqualTo("paused until 2026-12-01 10:00:00 CET (new cards)");
    assertThat(
            new JourneyPause("checkout", "new cards", "anna", Instant.EPOCH, null).format(berlin))
        .isEqualTo("paused until it is resumed (new cards)");
  }
}
