package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.engine.evidence.Evidence;
import dev.journeybeat.engine.journeys.JourneyClass;
import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Executes runs: customer, attempts, undo, verdict. Each run gets exactly one verdict, whatever its
 * journey does. Safe to share; several runs can be active.
 */
public final class Runner {

  private static final Logger log = LoggerFactory.getLogger(Runner.class);

  private final RunnerDependencies parts;
  private final RunListeners listeners;
  private final Clock clock;
  private final RunNames names = new RunNames();
  private final ActiveRuns active = new ActiveRuns();
  private final MemoryGuard memoryGuard;

  public Runner(RunnerDependencies parts, List<RunListener> listeners, Clock clock) {
    this.parts = parts;
    this.listeners = new RunListeners(listeners);
    this.clock = clock;
    this.memoryGuard = MemoryGuard.ofThisProcess(clock);
    SelenideSetup.apply(parts.site());
  }

  /**
   * Executes one run to its verdict, and notifies the listeners.
   *
   * @param firedAt the scheduled moment
   * @return empty if this fire already has a run, here or at another monitor of this location
   */
  public Optional<RunResult> run(JourneyClass journey, RunPolicy policy, Instant firedAt) {
    return perform(journey.name(), firedAt, (run, told) -> carryOut(run, journey, policy, told));
  }

  /** Reports a run that could not start. It has a verdict, too. */
  public Optional<RunResult> couldNotRun(String journey, Instant firedAt, String why) {
    return perform(journey, firedAt, (run, told) -> inconclusive(run, why));
  }

  /** Reports the runs of a dead monitor, which now have their verdict. */
  public void takenOver(List<RunResult> results) {
    for (RunResult result : results) {
      Run run = result.run();
      try (var id = MDC.putCloseable("run", run.id());
          var name = MDC.putCloseable("journey", run.journey())) {
        listeners.started(run);
        listeners.ended(result);
      }
    }
  }

  /**
   * Executes the due undos of one finished run.
   *
   * @param entries the entries of one run, newest first
   * @throws InconclusiveException if the execution could not start; the entries stay unchanged
   */
  public List<Step> putRight(List<UndoEntry> entries, RunPolicy policy, UndoClasses classes) {
    Run run = parts.store().run(entries.get(0).run()).orElseThrow();
    try (var here = active.enter();
        var id = MDC.putCloseable("run", run.id());
        var name = MDC.putCloseable("journey", run.journey());
        var customer =
            parts
                .customers()
                .lease(
                    entries.get(0).customer(), run.id(), policy.customerTimeout(), active::pause);
        var mail = RunMail.open(parts.mailboxes(), customer.settings())) {
      RunScope scope = scope(run, policy, customer, mail);
      noteMail(scope);
      RunListeners traced = new RunListeners(List.of(parts.traces()));
      List<Step> steps =
          new UndoExecutor(scope, classes, traced, clock, () -> reasonToEnd(customer))
              .perform(stillOpen(run, entries));
      parts.traces().putRight(run, steps);
      return steps;
    }
  }

  /**
   * Ends the active runs: their journeys stop immediately as inconclusive, and their undos run as
   * far as time allows. Runs that start later end the same way.
   *
   * @return whether all runs got their verdict in time
   */
  public boolean stop(Duration timeout) {
    try (memoryGuard) {
      return active.stop(timeout);
    }
  }

  /** Number of threads of ended runs that still run, because their journey's code does not end. */
  public int threadsGivenUp() {
    return memoryGuard.workers().givenUp();
  }

  private interface Work {
    RunResult result(Run run, RunListeners told);
  }

  private Optional<RunResult> perform(String journey, Instant firedAt, Work work) {
    Run run = names.begin(journey, parts.location(), firedAt, clock.instant());
    try (var here = active.enter();
        var id = MDC.putCloseable("run", run.id());
        var name = MDC.putCloseable("journey", run.journey())) {
      Optional<RunListener> record = parts.store().begin(run);
      if (record.isEmpty()) {
        log.info("Fire skipped, it already has a run: fired-at={}", firedAt);
        return Optional.empty();
      }
      RunListeners told = listeners.after(record.get());
      told.started(run);
      return end(work.result(run, told));
    } catch (StoreException e) {
      listeners.started(run);
      return end(inconclusive(run, FailureText.of(e)));
    } catch (RuntimeException | Error e) {
      // Without a verdict, the run would look active, and nobody would be notified.
      try {
        return end(
            inconclusive(
                run,
                "the monitor itself failed in this run (%s); see its log"
                    .formatted(e.getClass().getSimpleName())));
      } finally {
        log.error("Journeybeat itself failed in this run", e);
      }
    } finally {
      memoryGuard.endProcessIfLost();
    }
  }

  /** Empty if another monitor has stored the verdict meanwhile: a run has only one. */
  private Optional<RunResult> end(RunResult result) {
    if (!parts.store().ended(result)) {
      return Optional.empty();
    }
    listeners.ended(result);
    return Optional.of(result);
  }

  private RunResult carryOut(Run run, JourneyClass journey, RunPolicy policy, RunListeners told) {
    try (var customer = parts.customers().lease(run.id(), policy.customerTimeout(), active::pause);
        var mail = RunMail.open(parts.mailboxes(), customer.settings())) {
      RunScope scope = scope(run, policy, customer, mail);
      noteMail(scope);
      List<Attempt> attempts =
          new Attempts(scope, told, clock, () -> reasonToEnd(customer)).perform(journey);
      List<HealthcheckResult> beside = beside(attempts);
      List<Step> undo = undo(scope, journey, told.tolerant());
      return result(scope, attempts, undo, beside);
    } catch (InconclusiveException e) {
      return inconclusive(run, FailureText.of(e));
    }
  }

  /** Captured before the undo, which takes time: the states at the failure count. */
  private List<HealthcheckResult> beside(List<Attempt> attempts) {
    boolean passed = attempts.get(attempts.size() - 1).verdict() == Verdict.PASSED;
    return passed ? List.of() : HealthcheckSnapshot.of(parts.healthchecks(), active.stopping());
  }

  private List<Step> undo(RunScope scope, JourneyClass journey, RunListener told) {
    try {
      if (scope.once().anyCutOff()) {
        parts.ledger().expectMore(scope.run());
      }
      List<UndoEntry> entries = parts.ledger().openOf(scope.run());
      if (!entries.isEmpty() && scope.customer().lost().isEmpty()) {
        told.phaseStarted(scope.run(), RunPhase.CLEANUP);
      }
      return new UndoExecutor(scope, journey::undo, told, clock, () -> reasonToLeave(scope))
          .perform(entries);
    } catch (StoreException e) {
      log.warn("Undos stay in the ledger: {}", e.getMessage());
      return List.of();
    }
  }

  /** E-mails that arrive from now on are deleted at the end. */
  private static void noteMail(RunScope scope) {
    scope.mail().opened().ifPresent(mailbox -> scope.note(mailbox.traces()));
  }

  /** Another monitor may have executed them while this one waited for the customer. */
  private List<UndoEntry> stillOpen(Run run, List<UndoEntry> entries) {
    List<String> wanted = entries.stream().map(UndoEntry::id).toList();
    return parts.ledger().openOf(run).stream()
        .filter(entry -> UndoExecutor.isMail(entry) || wanted.contains(entry.id()))
        .toList();
  }

  private Optional<InconclusiveException> reasonToLeave(RunScope scope) {
    return active.reasonToLeave().or(scope.customer()::lost);
  }

  private Optional<InconclusiveException> reasonToEnd(LeasedCustomer customer) {
    return active.reasonToEnd().or(customer::lost);
  }

  private RunScope scope(Run run, RunPolicy policy, LeasedCustomer customer, RunMail mail) {
    return new RunScope(
        run,
        policy,
        customer,
        mail,
        new OnceSteps(clock),
        active::pause,
        parts.evidence().of(run.id()),
        memoryGuard,
        parts);
  }

  private RunResult inconclusive(Run run, String why) {
    Attempt attempt =
        new Attempt(
            1,
            Verdict.INCONCLUSIVE,
            List.of(),
            parts.evidence().redact(why),
            Leg.MONITOR,
            Duration.ZERO);
    return result(run, List.of(attempt), List.of(), false, List.of());
  }

  private RunResult result(
      RunScope scope, List<Attempt> attempts, List<Step> undo, List<HealthcheckResult> beside) {
    Attempt last = attempts.get(attempts.size() - 1);
    Duration budget = scope.policy().budget();
    boolean degraded =
        last.verdict() == Verdict.PASSED && budget != null && last.walked().compareTo(budget) > 0;
    return result(scope.run(), attempts, undo, degraded, beside);
  }

  private RunResult result(
      Run run,
      List<Attempt> attempts,
      List<Step> undo,
      boolean degraded,
      List<HealthcheckResult> beside) {
    Evidence evidence = parts.evidence().of(run.id());
    String failure = attempts.get(attempts.size() - 1).failure();
    if (failure != null) {
      evidence.text("failure.txt", () -> failure + "\n");
    }
    return new RunResult(
        run,
        attempts,
        undo,
        degraded,
        Duration.between(run.startedAt(), clock.instant()),
        beside,
        evidence.folder());
  }
}
