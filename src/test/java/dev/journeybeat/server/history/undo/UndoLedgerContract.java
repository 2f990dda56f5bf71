package dev.journeybeat.server.history.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.engine.undo.UndoLedger;
import dev.journeybeat.engine.undo.UndoState;
import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.Stories;
import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is to be put right, on every kind of store. */
abstract class UndoLedgerContract {

  private static final String SHOP = "https://shop.example";
  private static final String ANNA = "anna@shop.example";

  /** An undo. */
  record CancelOrders(String customer, String token) {}

  private final MovableClock clock = new MovableClock();
  private final List<History> open = new ArrayList<>();
  private final Run run = Stories.run("1");
  private final CancelOrders cancel = new CancelOrders(ANNA, "hb-1");
  @TempDir Path folder;
  private HistorySettings settings;
  private History history;
  private UndoLedger ledger;

  abstract HistorySettings emptyStore(Path folder) throws Exception;

  @BeforeEach
  void begin() throws Exception {
    settings = emptyStore(folder);
    history = monitor();
    ledger = new StoredUndoLedger(history.store(), SHOP, clock);
    history.begin(run);
  }

  @AfterEach
  void close() {
    open.forEach(History::close);
  }

  @Test
  void hasWhatWasNoted_atOnceAndForAll() {
    ledger.note(run, ANNA, cancel);

    List<UndoEntry> noted = new StoredUndoLedger(monitor().store(), SHOP, clock).open();

    assertThat(noted)
        .containsExactly(
            new UndoEntry(
                "hb-1-1",
                "1",
                ANNA,
                CancelOrders.class.getName(),
                "{\"customer\":\"anna@shop.example\",\"token\":\"hb-1\"}",
                clock.instant(),
                UndoState.OPEN,
                1,
                0,
                clock.instant(),
                null));
    assertThat(noted.get(0).as(CancelOrders.class)).isEqualTo(cancel);
    assertThat(noted.get(0).format()).isEqualTo("cancel orders");
  }

  @Test
  void notesNothingTwice() {
    ledger.note(run, ANNA, cancel);
    ledger.note(run, ANNA, new CancelOrders(ANNA, "hb-1"));
    assertThat(ledger.openOf(run)).hasSize(1);

    ledger.note(run, ANNA, new CancelOrders(ANNA, "hb-2"));
    assertThat(ledger.openOf(run)).hasSize(2);
  }

  @Test
  void tellsTheNewestFirst() {
    Run next = Stories.run("2");
    history.begin(next);
    ledger.note(run, ANNA, cancel);
    ledger.note(run, ANNA, new CancelOrders(ANNA, "same moment"));
    clock.move(Duration.ofSeconds(1));
    ledger.note(next, ANNA, cancel);

    assertThat(ledger.open())
        .extracting(UndoEntry::id)
        .containsExactly("hb-2-1", "hb-1-2", "hb-1-1");
    assertThat(ledger.openOf(run)).extracting(UndoEntry::id).containsExactly("hb-1-2", "hb-1-1");
  }

  @Test
  void isDue_whenTheRunIsOver() {
    ledger.note(run, ANNA, cancel);
    assertThat(ledger.due()).isEmpty();

    history.ended(Stories.passed(run));

    assertThat(ledger.due()).extracting(UndoEntry::id).containsExactly("hb-1-1");
  }

  @Test
  void isDueAgainAfterAPauseThatGrows_whenItFails() {
    ledger.note(run, ANNA, cancel);
    history.ended(Stories.passed(run));

    for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
      ledger.failed(ledger.due().get(0), "the shop says 503\0");
      clock.move(Duration.ofMinutes(minutes).minusMillis(1));
      assertThat(ledger.due()).isEmpty();
      clock.move(Duration.ofMillis(1));
      assertThat(ledger.due()).hasSize(1);
    }
    assertThat(ledger.due().get(0).tries()).isEqualTo(8);
    assertThat(ledger.due().get(0).failure()).startsWith("the shop says 503");
  }

  @Test
  void isDone_whenItWorked() {
    ledger.note(run, ANNA, cancel);
    history.ended(Stories.passed(run));
    UndoEntry entry = ledger.due().get(0);
    ledger.failed(entry, "the shop says 503");

    ledger.worked(entry, Duration.ofSeconds(30));

    clock.move(Duration.ofDays(1));
    assertThat(ledger.due()).isEmpty();
    assertThat(ledger.open()).isEmpty();
    UndoEntry done = ledger.find("hb-1-1").orElseThrow();
    assertThat(done.state()).isEqualTo(UndoState.DONE);
    assertThat(done.failure()).isNull();
  }

  @Test
  void isCarriedOutOnceMore_whenAOnceOnlyStepWasCutOff() {
    ledger.note(run, ANNA, cancel);
    history.ended(Stories.passed(run));
    UndoEntry before = ledger.due().get(0);
    ledger.expectMore(run);

    ledger.worked(before, Duration.ofSeconds(30));
    assertThat(ledger.due()).isEmpty();
    clock.move(Duration.ofSeconds(30));
    ledger.worked(ledger.due().get(0), Duration.ofSeconds(30));

    clock.move(Duration.ofDays(1));
    assertThat(ledger.due()).isEmpty();
    assertThat(ledger.find("hb-1-1").orElseThrow().state()).isEqualTo(UndoState.DONE);
  }

  @Test
  void isCarriedOutNoMore_whenItIsForgotten() {
    ledger.note(run, ANNA, cancel);
    history.ended(Stories.passed(run));

    assertThat(ledger.forget("hb-1-1", "done by hand\0")).isTrue();

    assertThat(ledger.due()).isEmpty();
    assertThat(ledger.forget("hb-1-1", null)).isFalse();
    assertThat(ledger.forget("hb-9-9", null)).isFalse();
    assertThat(ledger.find("hb-1-1").orElseThrow().state()).isEqualTo(UndoState.FORGOTTEN);
  }

  @Test
  void isDueAtOnce_whenSomebodyWantsIt() {
    ledger.note(run, ANNA, cancel);
    UndoBook book = book(SHOP);
    assertThat(book.open()).extracting(UndoStanding::runIsOver).containsExactly(false);
    assertThat(book.retryNow("hb-1-1")).isTrue();
    assertThat(ledger.due()).isEmpty();
    history.ended(Stories.passed(run));
    ledger.failed(ledger.due().get(0), "the shop says 503");
    assertThat(ledger.due()).isEmpty();

    assertThat(book.retryNow("hb-1-1")).isTrue();

    assertThat(ledger.due()).extracting(UndoEntry::tries).containsExactly(1);
    assertThat(book.open()).allMatch(each -> each.isDue(clock.instant()));
    assertThat(book.retryNow("hb-9-9")).isFalse();
  }

  @Test
  void isShownForAWhile_howItWasClosed() {
    ledger.note(run, ANNA, cancel);
    ledger.note(run, ANNA, new CancelOrders(ANNA, "another"));
    ledger.note(run, ANNA, new CancelOrders(ANNA, "a third"));
    history.ended(Stories.passed(run));
    UndoBook book = book(SHOP);

    ledger.worked(ledger.find("hb-1-1").orElseThrow(), Duration.ZERO);
    clock.move(Duration.ofSeconds(1));
    ledger.worked(ledger.find("hb-1-2").orElseThrow(), Duration.ZERO);
    assertThat(book.forget("hb-1-3", "cancelled by hand")).isTrue();

    assertThat(book.open()).isEmpty();
    assertThat(book.closed(UndoState.DONE, 9))
        .extracting(each -> each.entry().id())
        .containsExactly("hb-1-2", "hb-1-1");
    assertThat(book.closed(UndoState.DONE, 1)).hasSize(1);
    assertThat(book.closed(UndoState.FORGOTTEN, 9))
        .containsExactly(
            new UndoStanding(
                ledger.find("hb-1-3").orElseThrow(),
                "checkout",
                true,
                clock.instant(),
                "cancelled by hand"));
    assertThat(book("https://other.example").closed(UndoState.DONE, 9)).isEmpty();
  }

  @Test
  void isNoBusinessOfAnotherShop() {
    ledger.note(run, ANNA, cancel);
    history.ended(Stories.passed(run));
    UndoLedger other = new StoredUndoLedger(monitor().store(), "https://other.example", clock);

    assertThat(other.open()).isEmpty();
    assertThat(other.due()).isEmpty();
    assertThat(other.find("hb-1-1")).isEmpty();
    assertThat(other.forget("hb-1-1", null)).isFalse();
    assertThat(ledger.due()).hasSize(1);
  }

  @Test
  void refusesAnUndoOfARunThatWasNeverStored() {
    assertThatThrownBy(() -> ledger.note(Stories.run("9"), ANNA, cancel))
        .hasMessageContaining("the database rejects the data");
    assertThat(ledger.open()).isEmpty();
    ledger.note(run, ANNA, cancel);
    assertThat(history.store().state().usable()).isTrue();
  }

  private UndoBook book(String site) {
    return new UndoBook(monitor().store(), site, clock);
  }

  private History monitor() {
    History another = new History(settings, SHOP, clock);
    open.add(another);
    return another;
  }
}
