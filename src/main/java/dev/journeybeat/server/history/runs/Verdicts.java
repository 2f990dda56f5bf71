package dev.journeybeat.server.history.runs;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.server.history.store.InstanceRegistry;
import dev.journeybeat.server.history.store.Store;
import dev.journeybeat.server.history.store.TextSanitizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores verdicts, and queues them while the store is unavailable. Safe to share between threads.
 */
public final class Verdicts {

  private static final Logger log = LoggerFactory.getLogger(Verdicts.class);

  private final Store store;
  private final InstanceRegistry presence;
  private final VerdictHook consequence;
  private final Queue<RunResult> unstored = new ArrayDeque<>();

  public Verdicts(Store store, InstanceRegistry presence, VerdictHook consequence) {
    this.store = store;
    this.presence = presence;
    this.consequence = consequence;
  }

  /** Adds a verdict. Returns whether it counts, as far as known. */
  public synchronized boolean add(RunResult result) {
    unstored.add(result);
    return !storeAll().contains(result);
  }

  /** Stores the queued verdicts. Returns those that do not count. */
  public synchronized List<RunResult> storeAll() {
    List<RunResult> refused = new ArrayList<>();
    while (!unstored.isEmpty()) {
      RunResult result = unstored.element();
      try {
        String monitor = presence.id();
        if (!store.inTransaction(handle -> store(handle, result, monitor))) {
          refused.add(result);
        }
      } catch (StoreException e) {
        // The store has logged the error. This verdict is retried after the others, in case only
        // this one is rejected.
        unstored.add(unstored.remove());
        return refused;
      }
      unstored.remove();
    }
    return refused;
  }

  private boolean store(Handle handle, RunResult result, String monitor) {
    Run run = result.run();
    // Inserts the run if that failed at its start.
    Rows.insertRun(handle, run, monitor);
    if (!Rows.endRun(handle, result)) {
      log.warn(
          "Verdict discarded, another monitor has the run or its fire: run={} verdict={}",
          run.id(),
          result.verdict());
      return false;
    }
    storeSteps(handle, result);
    HealthcheckHistory.insertBeside(handle, run, result.healthchecks());
    insertEvidence(handle, result);
    consequence.of(handle, result);
    return true;
  }

  /** Stores the steps that could not be stored when they happened. */
  private static void storeSteps(Handle handle, RunResult result) {
    Run run = result.run();
    List<StoredStep> stored = new ArrayList<>(StoredRuns.steps(handle, run.id()));
    int number = stored.stream().mapToInt(StoredStep::number).max().orElse(0);
    for (Attempt attempt : result.attempts()) {
      Rows.insertAttempt(handle, run, attempt.number());
      Rows.endAttempt(handle, run, attempt);
      for (Step step : attempt.steps()) {
        if (!completed(handle, run, stored, step)) {
          Rows.insertStep(handle, run, ++number, attempt.number(), RunPhase.JOURNEY, step);
        }
      }
    }
    for (Step step : result.undo()) {
      if (!completed(handle, run, stored, step)) {
        Rows.insertStep(
            handle, run, ++number, result.lastAttempt().number(), RunPhase.CLEANUP, step);
      }
    }
  }

  /** Completes a step. Returns whether its start was stored. */
  private static boolean completed(Handle handle, Run run, List<StoredStep> stored, Step step) {
    Optional<StoredStep> same =
        stored.stream().filter(each -> isSame(each.step(), step)).findFirst();
    same.ifPresent(
        each -> {
          stored.remove(each);
          if (each.underWay()) {
            Rows.endStep(handle, run, each.number(), step);
          }
        });
    return same.isPresent();
  }

  private static boolean isSame(Step stored, Step step) {
    return stored.name().equals(TextSanitizer.of(step.name()))
        && stored.startedAt().toEpochMilli() == step.startedAt().toEpochMilli();
  }

  private static void insertEvidence(Handle handle, RunResult result) {
    Path folder = result.evidence();
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        handle
            .createUpdate("insert into evidence (run, file, bytes) values (:run, :file, :bytes)")
            .bind("run", result.run().id())
            .bind("file", String.valueOf(file.getFileName()))
            .bind("bytes", Files.size(file))
            .execute();
      }
    } catch (IOException | UncheckedIOException e) {
      log.warn("Evidence not listed: folder={} reason={}", folder, e.toString());
    }
  }
}
