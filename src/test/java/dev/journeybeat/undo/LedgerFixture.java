package dev.journeybeat.undo;

import dev.journeybeat.history.History;
import dev.journeybeat.history.HistorySettings;
import dev.journeybeat.history.Stories;
import dev.journeybeat.mail.MovableClock;
import dev.journeybeat.result.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The ledger of a shop of its own, in a store that many tests share. */
final class LedgerFixture {

  static final String ANNA = "anna@shop.example";

  /** An undo. */
  record CancelOrders(String token) {}

  /** Another. */
  record EmptyCart(String token) {}

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  final MovableClock clock = new MovableClock();
  final String site = "https://shop-%d.example".formatted(NUMBERS.incrementAndGet());
  final UndoLedger ledger;
  final UndoBook book;
  private final History history;

  LedgerFixture(History history) {
    this.history = history;
    this.ledger = new UndoLedger(history.store(), site, clock);
    this.book = new UndoBook(history.store(), site, clock);
  }

  /** A store in a folder, to be closed. */
  static History open(Path folder) {
    return new History(
        new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
        "https://shop.example",
        new MovableClock());
  }

  /** A run that is under way. */
  Run run() {
    Run run = Stories.run(String.valueOf(NUMBERS.incrementAndGet()));
    history.begin(run);
    return run;
  }

  void end(Run run) {
    history.ended(Stories.passed(run));
  }

  /** One that is over, and has noted so many. */
  Run over(int undos) {
    Run run = run();
    for (int i = 1; i <= undos; i++) {
      ledger.note(run, ANNA, new CancelOrders("order " + i));
    }
    end(run);
    return run;
  }

  UndoEntry entry(Run run, int number) {
    return ledger.find(id(run, number)).orElseThrow();
  }

  static String id(Run run, int number) {
    return "%s-%d".formatted(run.token(), number);
  }

  static List<String> ids(List<UndoEntry> entries) {
    return entries.stream().map(UndoEntry::id).toList();
  }
}
