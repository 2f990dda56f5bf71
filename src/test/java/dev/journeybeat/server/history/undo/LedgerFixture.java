package dev.journeybeat.server.history.undo;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.result.Run;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.Stories;
import dev.journeybeat.server.history.store.HistorySettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The ledger of a shop of its own, in a store that many tests share. */
public final class LedgerFixture {

  public static final String ANNA = "anna@shop.example";

  /** An undo. */
  public record CancelOrders(String token) {}

  /** Another. */
  public record EmptyCart(String token) {}

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public final MovableClock clock = new MovableClock();
  final String site = "https://shop-%d.example".formatted(NUMBERS.incrementAndGet());
  public final StoredUndoLedger ledger;
  public final UndoBook book;
  private final History history;

  public LedgerFixture(History history) {
    this.history = history;
    this.ledger = new StoredUndoLedger(history.store(), site, clock);
    this.book = new UndoBook(history.store(), site, clock);
  }

  /** A store in a folder, to be closed. */
  public static History open(Path folder) {
    return new History(
        new HistorySettings(folder, null, null, null, Duration.ofSeconds(30)),
        "https://shop.example",
        new MovableClock());
  }

  /** A run that is under way. */
  public Run run() {
    Run run = Stories.run(String.valueOf(NUMBERS.incrementAndGet()));
    history.begin(run);
    return run;
  }

  void end(Run run) {
    history.ended(Stories.passed(run));
  }

  /** One that is over, and has noted so many. */
  public Run over(int undos) {
    Run run = run();
    for (int i = 1; i <= undos; i++) {
      ledger.note(run, ANNA, new CancelOrders("order " + i));
    }
    end(run);
    return run;
  }

  public UndoEntry entry(Run run, int number) {
    return ledger.find(id(run, number)).orElseThrow();
  }

  public static String id(Run run, int number) {
    return "%s-%d".formatted(run.token(), number);
  }

  public static List<String> ids(List<UndoEntry> entries) {
    return entries.stream().map(UndoEntry::id).toList();
  }
}
