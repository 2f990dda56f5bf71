package dev.journeybeat.server.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.history.audit.AuditEntry;
import dev.journeybeat.server.history.audit.AuditLogRepository;
import dev.journeybeat.server.history.store.Store;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done by hand, on every kind of store. */
abstract class DeedsContract extends StoreContract {

  @Test
  void tellsTheNewestFirst_whicheverMonitorItWasAt() {
    monitor().deeds().note("operator at 127.0.0.1", "checkout was paused: „Bezahlung“\0");
    clock.move(Duration.ofMillis(1));
    monitor().deeds().note("ops, by a command", "checkout was resumed");

    List<AuditEntry> all = monitor().deeds().before(null, 10);

    assertThat(all)
        .extracting(AuditEntry::deed)
        .containsExactly("checkout was resumed", "checkout was paused: „Bezahlung“\uFFFD");
    assertThat(all.get(0).who()).isEqualTo("ops, by a command");
    assertThat(all.get(0).at()).isEqualTo(clock.instant());
    assertThat(all).allMatch(deed -> deed.id().matches(AuditLogRepository.ID));
  }

  @Test
  void leadsThroughAll_thoughManyHappenAtTheSameMoment() {
    AuditLogRepository deeds = monitor().deeds();
    for (int i = 0; i < 7; i++) {
      deeds.note("somebody", "deed " + i);
    }

    List<AuditEntry> first = deeds.before(null, 4);
    List<AuditEntry> second = deeds.before(first.get(3).id(), 4);

    assertThat(first).hasSize(4);
    assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    assertThat(deeds.before(second.get(2).id(), 4)).isEmpty();
  }

  @Test
  void isOfOneSite() {
    monitor().deeds().note("somebody", "checkout was run");

    try (Store store = new Store(settings, clock)) {
      assertThat(
              new AuditLogRepository(store, "https://staging.shop.example", clock).before(null, 9))
          .isEmpty();
    }
  }

  @Test
  void goes_whenItIsAsOldAsRunsThatGo() {
    History history = monitor();
    history.deeds().note("somebody", "old");
    clock.move(settings.keep());
    history.deeds().note("somebody", "new");
    clock.move(Duration.ofMillis(1));

    assertThat(history.retention().expire(() -> false)).isZero();

    assertThat(history.deeds().before(null, 9)).extracting(AuditEntry::deed).containsExactly("new");
  }
}
