package dev.journeybeat.engine.undo;

import static dev.journeybeat.server.history.undo.LedgerFixture.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.undo.LedgerFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed to whoever carries out undos, and what becomes of it if that can't begin. */
class UndoWorkerTest {

  @TempDir private static Path folder;
  private static History history;

  private final List<List<String>> carried = new ArrayList<>();
  private LedgerFixture shop;
  private UndoWorker worker;

  @BeforeAll
  static void open() {
    history = LedgerFixture.open(folder);
  }

  @AfterAll
  static void close() {
    history.close();
  }

  @BeforeEach
  void newShop() {
    shop = new LedgerFixture(history);
    worker = carriedOutBy(entries -> carried.add(ids(entries)));
  }

  @AfterEach
  void closeWorker() {
    worker.close();
  }

  @Test
  void carriesOutOneRunAtATime_theNewestFirst() {
    Run first = shop.over(2);
    shop.clock.move(Duration.ofSeconds(1));
    Run second = shop.over(3);

    worker.look();
    assertThat(carried)
        .containsExactly(
            List.of(
                LedgerFixture.id(second, 3),
                LedgerFixture.id(second, 2),
                LedgerFixture.id(second, 1)));
    shop.ledger.openOf(second).forEach(entry -> shop.ledger.worked(entry, Duration.ZERO));
    worker.look();

    assertThat(carried)
        .last()
        .isEqualTo(List.of(LedgerFixture.id(first, 2), LedgerFixture.id(first, 1)));
  }

  @Test
  void carriesOutNothing_whereNothingIsDue() {
    shop.ledger.note(shop.run(), LedgerFixture.ANNA, new LedgerFixture.CancelOrders("1"));

    worker.look();

    assertThat(carried).isEmpty();
  }

  @Test
  void triesAgainLater_whatCouldNotEvenBegin() {
    Run run = shop.over(2);
    UndoWorker unable =
        carriedOutBy(
            entries -> {
              throw new InconclusiveException("no browser");
            });

    unable.look();

    assertThat(shop.ledger.openOf(run))
        .allSatisfy(
            entry -> {
              assertThat(entry.tries()).isEqualTo(1);
              assertThat(entry.failure()).isEqualTo("no browser");
              assertThat(entry.nextTryAt()).isEqualTo(shop.clock.instant().plusSeconds(60));
            });
  }

  @Test
  void countsNoFailure_whenTheMonitorStops() {
    Run run = shop.over(1);
    UndoWorker stopping =
        carriedOutBy(
            entries -> {
              throw new InconclusiveException("the browser was closed");
            });
    stopping.close();

    stopping.look();

    assertThat(shop.entry(run, 1).tries()).isZero();
  }

  @Test
  void goesOnWithOtherRuns_whenTheMonitorItselfHasAFault() {
    Run older = shop.over(1);
    shop.clock.move(Duration.ofSeconds(1));
    Run newest = shop.over(1);
    carriedOutBy(
            entries -> {
              throw new AssertionError("a fault");
            })
        .look();
    assertThat(shop.entry(newest, 1).tries()).isEqualTo(1);
    assertThat(shop.entry(newest, 1).failure())
        .isEqualTo("the monitor itself failed during the undo (AssertionError); see its log");
    assertThat(shop.entry(older, 1).tries()).isZero();

    worker.look();

    assertThat(carried).containsExactly(List.of(LedgerFixture.id(older, 1)));
  }

  private interface Carried {
    void out(List<UndoEntry> entries);
  }

  private UndoWorker carriedOutBy(Carried carried) {
    return new UndoWorker(
        shop.ledger,
        entries -> {
          carried.out(entries);
          return List.of();
        });
  }
}
