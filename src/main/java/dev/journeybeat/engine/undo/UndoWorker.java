package dev.journeybeat.engine.undo;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has carried out what is due in the ledger: what earlier processes left, and what did not work the
 * last time. One run's entries at a time.
 */
public final class UndoWorker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(UndoWorker.class);

  private static final long LOOK_EVERY_MILLIS = 1000;

  /** Whoever can carry out undos. */
  public interface Carrier {

    /**
     * Carries them out and notes in the ledger how that went.
     *
     * @param entries of one run that is over, newest first
     * @throws InconclusiveException if it could not even begin
     */
    List<Step> putRight(List<UndoEntry> entries);
  }

  private final UndoLedger ledger;
  private final Carrier carrier;
  private final ScheduledExecutorService thread;

  /** Carries out nothing until it is started. */
  public UndoWorker(UndoLedger ledger, Carrier carrier) {
    this.ledger = ledger;
    this.carrier = carrier;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread made = new Thread(task, "undo");
              made.setDaemon(true);
              return made;
            });
  }

  /** Looks after the ledger from now on. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Looks no more; what is under way is ended by whoever carries it out. */
  @Override
  public void close() {
    thread.shutdown();
  }

  /** Has carried out what is due of one run. */
  void look() {
    try {
      oneRunsEntries(ledger.due()).ifPresent(this::putRight);
    } catch (InconclusiveException e) {
      // The store tells of its own trouble, and a customer in use is free another time.
      log.debug("Nothing was put right this time: {}", e.getMessage());
    } catch (Throwable e) {
      // Errors too: whatever went wrong this time, there is a next one.
      log.error("What is due in the ledger could not be put right", e);
    }
  }

  private static Optional<List<UndoEntry>> oneRunsEntries(List<UndoEntry> due) {
    return due.stream()
        .findFirst()
        .map(first -> due.stream().filter(entry -> entry.run().equals(first.run())).toList());
  }

  /** What is ended because the monitor stops has not failed. */
  private void postpone(List<UndoEntry> entries, String why) {
    if (!thread.isShutdown()) {
      entries.forEach(entry -> ledger.failed(entry, why));
    }
  }

  private void putRight(List<UndoEntry> entries) {
    List<Step> steps;
    try {
      steps = carrier.putRight(entries);
    } catch (StoreException e) {
      throw e;
    } catch (InconclusiveException e) {
      postpone(entries, String.valueOf(e.getMessage()));
      throw e;
    } catch (RuntimeException | Error e) {
      // Due at once again, they would keep the undos of all other runs waiting.
      try {
        String why = "the monitor itself failed at it (%s); its log says more";
        postpone(entries, why.formatted(e.getClass().getSimpleName()));
      } finally {
        log.error("What is due in the ledger could not be put right", e);
      }
      return;
    }
    Optional<Step> failed =
        steps.stream().filter(step -> step.status() == StepStatus.FAILED).findFirst();
    if (failed.isPresent()) {
      log.warn(
          "Run {} is not put right yet ({}): {}: {}",
          entries.get(0).run(),
          String.join(", ", entries.stream().map(UndoEntry::spoken).toList()),
          failed.get().name(),
          String.valueOf(failed.get().failure()).replaceAll("\\s*\\n\\s*", "; "));
    } else if (!steps.isEmpty()) {
      log.info(
          "Run {} is put right ({})",
          entries.get(0).run(),
          String.join(", ", entries.stream().map(UndoEntry::spoken).toList()));
    }
  }
}
