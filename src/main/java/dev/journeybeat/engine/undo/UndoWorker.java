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
 * Executes the due undos of the ledger: those that earlier processes left, and those that failed
 * before. It processes the entries of one run at a time.
 */
public final class UndoWorker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(UndoWorker.class);

  private static final long LOOK_EVERY_MILLIS = 1000;

  /** Executes undos. */
  public interface Carrier {

    /**
     * Executes the undos and stores the results in the ledger.
     *
     * @param entries the entries of one finished run, newest first
     * @throws InconclusiveException if the execution could not start
     */
    List<Step> putRight(List<UndoEntry> entries);
  }

  private final UndoLedger ledger;
  private final Carrier carrier;
  private final ScheduledExecutorService thread;

  /** Does nothing until it is started. */
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

  /** Starts processing the ledger. */
  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Stops processing. The executor of a running undo ends it. */
  @Override
  public void close() {
    thread.shutdown();
  }

  /** Executes the due undos of one run. */
  void look() {
    try {
      oneRunsEntries(ledger.due()).ifPresent(this::putRight);
    } catch (InconclusiveException e) {
      // The store reports its own errors, and a customer in use becomes free later.
      log.debug("No undos executed this time: {}", e.getMessage());
    } catch (Throwable e) {
      // Catches errors, too, so that the next execution takes place.
      log.error("Executing the due undos failed", e);
    }
  }

  private static Optional<List<UndoEntry>> oneRunsEntries(List<UndoEntry> due) {
    return due.stream()
        .findFirst()
        .map(first -> due.stream().filter(entry -> entry.run().equals(first.run())).toList());
  }

  /** Undos that end because the monitor stops have not failed. */
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
      // If they were due immediately, they would block the undos of all other runs.
      try {
        String why = "the monitor itself failed during the undo (%s); see its log";
        postpone(entries, why.formatted(e.getClass().getSimpleName()));
      } finally {
        log.error("Executing the due undos failed", e);
      }
      return;
    }
    Optional<Step> failed =
        steps.stream().filter(step -> step.status() == StepStatus.FAILED).findFirst();
    if (failed.isPresent()) {
      log.warn(
          "Undo failed, will be retried: run={} undos=({}): {}: {}",
          entries.get(0).run(),
          String.join(", ", entries.stream().map(UndoEntry::format).toList()),
          failed.get().name(),
          String.valueOf(failed.get().failure()).replaceAll("\\s*\\n\\s*", "; "));
    } else if (!steps.isEmpty()) {
      log.info(
          "Undo done: run={} undos=({})",
          entries.get(0).run(),
          String.join(", ", entries.stream().map(UndoEntry::format).toList()));
    }
  }
}
