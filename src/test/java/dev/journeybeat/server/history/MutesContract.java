package dev.journeybeat.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.history.suppression.Mutes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has muted what, on every kind of store. */
abstract class MutesContract extends StoreContract {

  @Test
  void holdsForAllMonitorsOfTheSite_untilItIsUnmuted() {
    Instant began = clock.instant();
    monitor().mutes().mute(List.of("checkout", "search"), "known „Fehler“", "anna", null);
    clock.move(Duration.ofDays(400));

    Mutes other = monitor().mutes();
    assertThat(other.of("checkout"))
        .contains(new Mute("checkout", "known „Fehler“", "anna", began, null));
    assertThat(other.all()).extracting(Mute::journey).containsExactly("checkout", "search");

    assertThat(other.unmute(List.of("account", "checkout"))).containsExactly("checkout");
    assertThat(monitor().mutes().of("checkout")).isEmpty();
    assertThat(monitor().mutes().of("search")).isPresent();
  }

  @Test
  void isNoPause() {
    History history = monitor();
    history.mutes().mute(List.of("checkout"), "known", "anna", null);
    history.pauses().pause(List.of("search"), "new cards", "berta", null);

    assertThat(history.pauses().all()).extracting(JourneyPause::journey).containsExactly("search");
    assertThat(history.mutes().all()).extracting(Mute::journey).containsExactly("checkout");
    assertThat(history.pauses().resume(List.of("checkout"))).isEmpty();
  }

  @Test
  void endsByItself() {
    Mutes mutes = monitor().mutes();
    Instant until = clock.instant().plusSeconds(60);
    mutes.mute(List.of("checkout"), "for a minute", "anna", until);
    clock.move(Duration.ofSeconds(59));
    assertThat(mutes.of("checkout")).map(Mute::until).contains(until);
    assertThat(holds("checkout")).isTrue();

    clock.move(Duration.ofSeconds(1));

    assertThat(mutes.all()).isEmpty();
    assertThat(holds("checkout")).isFalse();
    assertThat(mutes.unmute(List.of("checkout"))).isEmpty();
  }

  @Test
  void isOfOneSite() {
    monitor().mutes().mute(List.of("checkout"), "of the shop", "anna", null);

    try (Store store = new Store(settings, clock)) {
      Mutes elsewhere = new Mutes(store, "https://staging.shop.example", clock);
      assertThat(elsewhere.of("checkout")).isEmpty();
      assertThat(elsewhere.unmute(List.of("checkout"))).isEmpty();
    }
    assertThat(monitor().mutes().of("checkout")).isPresent();
  }

  @Test
  void isSpoken_withItsEndAndReason() {
    Instant until = Instant.parse("2026-12-01T09:00:00Z");
    ZoneId berlin = ZoneId.of("Europe/Berlin");

    assertThat(new Mute("checkout", "known", "anna", Instant.EPOCH, until).format(berlin))
        .isEqualTo("muted until 2026-12-01 10:00:00 CET (known)");
    assertThat(new Mute("checkout", "known", "anna", Instant.EPOCH, null).format(berlin))
        .isEqualTo("muted until it is unmuted (known)");
  }

  private boolean holds(String journey) {
    History history = monitor();
    return history
        .store()
        .read(handle -> Mutes.holds(handle, "https://shop.example", journey, clock.instant()));
  }
}
