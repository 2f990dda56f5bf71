package dev.journeybeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.history.store.HistorySettings;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.suppression.JourneyPauses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a monitor that serves makes of pauses that are said in another process. */
class PausableFiresIT {

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();
  private final List<String> news = new ArrayList<>();
  private Store store;
  private PausableFires fires;

  @BeforeEach
  void start() {
    store = store();
    fires =
        new PausableFires(
            (journey, firedAt) -> {},
            new JourneyPauses(store, "https://shop.example", clock),
            ZoneOffset.UTC,
            news::add);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void skipsWhatIsPaused_andTellsItOnce_andOnceWhenItGoesOn() {
    assertThat(fires.isWanted("checkout")).isTrue();

    inAnotherProcess(pauses -> pauses.pause(List.of("checkout"), "new cards", "anna", null));
    assertThat(fires.isWanted("checkout")).isFalse();
    assertThat(fires.isWanted("checkout")).isFalse();
    assertThat(fires.isWanted("search")).isTrue();

    inAnotherProcess(pauses -> pauses.resume(List.of("checkout")));
    assertThat(fires.isWanted("checkout")).isTrue();
    assertThat(fires.isWanted("checkout")).isTrue();

    assertThat(news)
        .containsExactly(
            "checkout is paused until it is resumed (new cards): its fires are skipped",
            "checkout runs again: its pause has ended");
  }

  @Test
  void goesOnByItself_atTheEnd() {
    inAnotherProcess(
        pauses ->
            pauses.pause(
                List.of("checkout"), "an hour", "anna", clock.instant().plusSeconds(3_600)));
    assertThat(fires.isWanted("checkout")).isFalse();

    clock.move(Duration.ofHours(1));

    assertThat(fires.isWanted("checkout")).isTrue();
  }

  @Test
  void runs_whenTheStoreCantTell_andTellsThatOnce() throws IOException {
    Path database = Files.createDirectories(folder.resolve("history")).resolve("journeybeat.db");
    Files.writeString(database, "this is no database, ".repeat(100));

    assertThat(fires.isWanted("checkout")).isTrue();
    assertThat(fires.isWanted("search")).isTrue();

    assertThat(news)
        .singleElement()
        .asString()
        .startsWith("Pause state unavailable: running all journeys. the store ")
        .contains("the file is damaged");
  }

  private interface Work {
    void with(JourneyPauses pauses);
  }

  private void inAnotherProcess(Work work) {
    try (Store another = store()) {
      work.with(new JourneyPauses(another, "https://shop.example", clock));
    }
  }

  private Store store() {
    Path history = folder.resolve("history");
    return new Store(new HistorySettings(history, null, null, null, Duration.ofSeconds(30)), clock);
  }
}
