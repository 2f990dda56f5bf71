package dev.journeybeat.server.history.undo;

import static dev.journeybeat.server.history.undo.LedgerFixture.ANNA;
import static dev.journeybeat.server.history.undo.LedgerFixture.id;
import static dev.journeybeat.server.history.undo.LedgerFixture.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.engine.undo.UndoState;
import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.undo.LedgerFixture.CancelOrders;
import dev.journeybeat.server.history.undo.LedgerFixture.EmptyCart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an entry, and that nothing becomes of the others. */
class StoredUndoLedgerTest {

  private static final Duration SETTLE = Duration.ofSeconds(30);

  @TempDir private static Path folder;
  private static History history;

  private LedgerFixture shop;
  private StoredUndoLedger ledger;
  private Instant now;

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
    ledger = shop.ledger;
    now = shop.clock.instant();
  }

  @Test
  void notesNoUndoOfARunTwice_whateverBecameOfTheFirst() {
    Run run = shop.run();
    Run other = shop.run();
    ledger.note(run, ANNA, new CancelOrders("1"));
    assertThat(ledger.forget(id(run, 1), null)).isTrue();

    ledger.note(run, ANNA, new CancelOrders("1"));
    ledger.note(run, ANNA, new CancelOrders("2"));
    ledger.note(run, ANNA, new EmptyCart("2"));
    ledger.note(other, ANNA, new CancelOrders("1"));

    assertThat(ids(ledger.openOf(run))).containsExactly(id(run, 3), id(run, 2));
    assertThat(ids(ledger.openOf(other))).containsExactly(id(other, 1));
    assertThat(shop.entry(run, 3).className()).isEqualTo(EmptyCart.class.getName());
  }

  @Test
  void isTriedAgain_afterAPauseForTheFailuresBefore() {
    Run run = shop.over(2);
    UndoEntry other = shop.entry(run, 2);
    assertThat(shop.entry(run, 1).nextTryAt()).isEqualTo(now);

    ledger.failed(shop.entry(run, 1), "status 503");
    assertThat(shop.entry(run, 1)).isEqualTo(open(run, 1, 1, 1, now.plusSeconds(60), "status 503"));
    shop.clock.move(Duration.ofMinutes(1));
    ledger.failed(shop.entry(run, 1), "status 502");

    assertThat(shop.entry(run, 1))
        .isEqualTo(open(run, 1, 1, 2, now.plusSeconds(180), "status 502"));
    assertThat(shop.entry(run, 2)).isEqualTo(other);
  }

  @Test
  void isDueAtTheVeryMoment_onceItsRunIsOver() {
    Run run = shop.over(1);
    Run underWay = shop.run();
    ledger.note(underWay, ANNA, new CancelOrders("1"));
    ledger.failed(shop.entry(run, 1), "status 503");

    shop.clock.move(Duration.ofMinutes(1).minusMillis(1));
    assertThat(ledger.due()).isEmpty();
    shop.clock.move(Duration.ofMillis(1));

    assertThat(ids(ledger.due())).containsExactly(id(run, 1));
    assertThat(ids(ledger.open())).containsExactlyInAnyOrder(id(run, 1), id(underWay, 1));
  }

  @Test
  void comesNewestFirst() {
    Run first = shop.over(11);
    shop.clock.move(Duration.ofMillis(1));
    Run second = shop.over(1);

    assertThat(ids(ledger.due()))
        .startsWith(id(second, 1), id(first, 11), id(first, 10), id(first, 9))
        .endsWith(id(first, 2), id(first, 1));
    assertThat(ids(ledger.open())).isEqualTo(ids(ledger.due()));
    assertThat(ids(ledger.openOf(first))).startsWith(id(first, 11), id(first, 10)).hasSize(11);
    assertThat(shop.book.open())
        .extracting(each -> each.entry().id())
        .isEqualTo(ids(ledger.open()));
  }

  @Test
  void isDone_whenItWorkedInItsLastRound() {
    Run run = shop.over(2);
    UndoEntry other = shop.entry(run, 2);
    ledger.failed(shop.entry(run, 1), "status 503");

    ledger.worked(shop.entry(run, 1), SETTLE);

    UndoEntry done = shop.entry(run, 1);
    assertThat(done.state()).isEqualTo(UndoState.DONE);
    assertThat(done.rounds()).isZero();
    assertThat(done.tries()).isZero();
    assertThat(done.failure()).isNull();
    assertThat(shop.book.closed(UndoState.DONE, 9))
        .containsExactly(new UndoStanding(done, "checkout", true, now, null));
    assertThat(shop.entry(run, 2)).isEqualTo(other);
  }

  @Test
  void hasAnotherRound_onceTheShopHasSettled_whenAOnceOnlyStepWasCutOff() {
    Run run = shop.over(2);
    ledger.worked(shop.entry(run, 2), SETTLE);
    UndoEntry done = shop.entry(run, 2);
    Run other = shop.over(1);
    ledger.expectMore(run);
    ledger.failed(shop.entry(run, 1), "status 503");
    shop.clock.move(Duration.ofMinutes(5));
    Instant later = shop.clock.instant();

    ledger.worked(shop.entry(run, 1), SETTLE);
    assertThat(shop.entry(run, 1)).isEqualTo(open(run, 1, 1, 0, later.plus(SETTLE), null));
    assertThat(shop.book.open()).extracting(UndoStanding::closedAt).containsOnlyNulls();
    assertThat(shop.book.closed(UndoState.DONE, 9)).hasSize(1);
    ledger.worked(shop.entry(run, 1), SETTLE);

    assertThat(shop.entry(run, 1).state()).isEqualTo(UndoState.DONE);
    assertThat(shop.entry(run, 2)).as("it was done before").isEqualTo(done);
    assertThat(shop.entry(other, 1).rounds()).as("it is of another run").isEqualTo(1);
  }

  @Test
  void staysAsItIs_onceItIsClosed() {
    Run run = shop.over(2);
    UndoEntry before = shop.entry(run, 1);
    assertThat(ledger.forget(id(run, 1), "by hand")).isTrue();
    UndoEntry forgotten = shop.entry(run, 1);
    assertThat(forgotten.state()).isEqualTo(UndoState.FORGOTTEN);

    shop.clock.move(Duration.ofDays(1));
    ledger.failed(before, "status 503");
    ledger.worked(before, SETTLE);

    assertThat(ledger.retryNow(id(run, 1))).isFalse();
    assertThat(ledger.forget(id(run, 1), "again")).isFalse();
    assertThat(shop.entry(run, 1)).isEqualTo(forgotten);
    assertThat(shop.book.closed(UndoState.FORGOTTEN, 9))
        .containsExactly(new UndoStanding(forgotten, "checkout", true, now, "by hand"));
    assertThat(ids(ledger.due())).containsExactly(id(run, 2));
    assertThat(ids(ledger.openOf(run))).containsExactly(id(run, 2));
  }

  @Test
  void isDueAtOnce_whenSomebodyWantsIt_andHasFailedAsOftenAsBefore() {
    Run run = shop.over(2);
    for (int i = 1; i <= 2; i++) {
      ledger.failed(shop.entry(run, i), "status 503");
    }
    shop.clock.move(Duration.ofSeconds(1));

    assertThat(ledger.retryNow(id(run, 1))).isTrue();

    assertThat(ledger.due())
        .containsExactly(open(run, 1, 1, 1, shop.clock.instant(), "status 503"));
  }

  @Test
  void isShownAsItWasClosed_theLastFirst_asManyAsAreAskedFor() {
    Run run = shop.over(3);
    for (int number : new int[] {2, 1, 3}) {
      ledger.worked(shop.entry(run, number), SETTLE);
      shop.clock.move(Duration.ofMillis(1));
    }

    assertThat(shop.book.closed(UndoState.DONE, 2))
        .extracting(each -> each.entry().id())
        .containsExactly(id(run, 3), id(run, 1));
    assertThat(shop.book.open()).isEmpty();
  }

  @Test
  void isNotTouchedByAnotherShop() {
    Run run = shop.over(1);
    UndoEntry entry = shop.entry(run, 1);
    LedgerFixture other = new LedgerFixture(history);

    other.ledger.failed(entry, "status 503");
    other.ledger.worked(entry, SETTLE);
    assertThat(other.ledger.retryNow(entry.id())).isFalse();
    assertThat(other.ledger.forget(entry.id(), null)).isFalse();

    assertThat(other.ledger.find(entry.id())).isEmpty();
    assertThat(other.ledger.due()).isEmpty();
    assertThat(other.ledger.open()).isEmpty();
    assertThat(other.book.open()).isEmpty();
    assertThat(shop.entry(run, 1)).isEqualTo(entry);
  }

  private UndoEntry open(
      Run run, int number, int rounds, int tries, Instant nextTryAt, @Nullable String failure) {
    return new UndoEntry(
        id(run, number),
        run.id(),
        ANNA,
        CancelOrders.class.getName(),
        "{\"token\":\"order %d\"}".formatted(number),
        now,
        UndoState.OPEN,
        rounds,
        tries,
        nextTryAt,
        failure);
  }
}
