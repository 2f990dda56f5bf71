package dev.journeybeat.server.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.HealthState;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.HealthcheckHistory;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthcheckRecordIT {

  private final MovableClock clock = new MovableClock();

  @TempDir Path folder;

  @Test
  void storesAsItGoes_andTellsTheNextProcess() {
    try (History history = history()) {
      HealthcheckHistory stored = history.healthchecks("here");
      try (HealthcheckRecord record = record(stored)) {
        assertThat(record.start(List.of("shop"))).isEmpty();
        record.add(result(0));
        await().until(() -> stored.of("shop", Instant.EPOCH).size() == 1);
        record.add(result(1));
      }
      try (HealthcheckRecord next = record(stored)) {
        assertThat(next.start(List.of("shop")))
            .as("what was left is stored at the end")
            .containsExactly(result(1));
      }
    }
  }

  @Test
  void forgetsWhatIsOld() {
    try (History history = history()) {
      HealthcheckHistory stored = history.healthchecks("here");
      stored.add(List.of(result(0)));
      clock.move(Duration.ofDays(7).plusSeconds(1));
      try (HealthcheckRecord record = record(stored)) {
        record.start(List.of("shop"));
        await().until(() -> stored.of("shop", Instant.EPOCH).isEmpty());
      }
    }
  }

  @Test
  void keepsWhatCouldNotBeStored_untilItCan() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("history"));
    try (History history = history()) {
      HealthcheckHistory stored = history.healthchecks("here");
      try (HealthcheckRecord record = record(stored)) {
        assertThat(record.start(List.of("shop"))).isEmpty();
        record.add(result(0));
        await().until(() -> !history.store().state().usable());
        record.add(result(1));
        Files.delete(inTheWay);

        await().until(() -> history.store().state().usable());
        await().until(() -> stored.of("shop", Instant.EPOCH).size() == 2);
      }
    }
  }

  private History history() {
    return new History(
        new HistorySettings(folder.resolve("history"), null, null, null, Duration.ofSeconds(30)),
        "https://shop.example",
        clock);
  }

  private HealthcheckRecord record(HealthcheckHistory history) {
    return new HealthcheckRecord(history, Duration.ofDays(7), clock);
  }

  private HealthcheckResult result(int seconds) {
    Instant at = clock.instant().plusSeconds(seconds);
    return new HealthcheckResult(
        "shop", HealthState.UP, "status 200", Duration.ofMillis(3), at, at);
  }
}
