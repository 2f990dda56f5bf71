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
    monitor().auditLog().note("operator at 127.0.0.1", "checkout was paused: „Bezahlung“\0");
    clock.move(Duration.ofMillis(1));
    monitor().auditLog().note("ops, by a command", "checkout was resumed");

    List<AuditEntry> all = monitor().auditLog().before(null, 10);

    assertThat(all)
        .extracting(AuditEntry::action)
        .containsExactly("checkout was resumed", "checkout was paused: „Bezahlung“\uFFFD");
    assertThat(all.get(0).who()).isEqualTo("ops, by a command");
    assertThat(all.get(0).at()).isEqualTo(clock.instant());
    assertThat(all).allMatch(deed -> deed.id().matches(AuditLogRepository.ID));
  }

  @Test
  void leadsThroughAll_thoughManyHappenAtTheSameMoment() {
    AuditLogRepository auditLog = monitor().auditLog();
    for (int i = 0; i < 7; i++) {
      auditLog.note("somebody", "deed " + i);
    }

    List<AuditEntry> first = auditLog.before(null, 4);
    List<AuditEntry> second = auditLog.before(first.get(3).id(), 4);

    assertThat(first).hasSize(4);
    assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
    assertThat(auditLog.before(second.get(2).id(), 4)).isEmpty();
  }

  @Test
  void isOfOneSite() {
    monitor().auditLog().note("somebody", "checkout was run");

    try (Store store = new Store(settings, clock)) {
      assertThat(
              new AuditLogRepository(store, "https://staging.shop.example", clock).before(null, 9))
          .isEmpty();
    }
  }

  @Test
  void goes_whenItIsAsOldAsRunsThatGo() {
    History history = monitor();
    history.auditLog().note("somebody", "old");
    clock.move(settings.keep());
    history.auditLog().note("somebody", "new");
    clock.move(Duration.ofMillis(1));

    assertThat(history.retention().expire(() -> false)).isZero();

    assertThat(history.auditLog().before(null, 9))
        .extracting(AuditEntry::action)
        .containsExactly("new");
  }
}
