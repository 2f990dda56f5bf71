package dev.journeybeat.runner;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.evidence.Evidence;
import dev.journeybeat.journeys.JourneyClass;
import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.undo.UndoLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.MDC;

/**
 * Carries out runs: a customer, the walk, the undo, the verdict. Each run has one verdict, whatever
 * its journey does. Safe to share; runs may go on at the same time.
 */
public final class Runner {

  private final RunParts parts;
  private final RunListeners listeners;
  private final Clock clock;
  private final RunNames names = new RunNames();
  private final ActiveRuns active = new ActiveRuns();

  public Runner(RunParts parts, List<RunListener> listeners, Clock clock) {
    this.parts = parts;
    this.listeners = new RunListeners(listeners);
    this.clock = clock;
    SelenideSetup.apply(parts.site());
  }

  /**
   * Carries out one run to its verdict, and tells the listeners.
   *
   * @param firedAt the moment for which it was scheduled
   */
  public RunResult run(JourneyClass journey, Limits limits, Instant firedAt) {
    Run run = names.begin(journey.name(), parts.location(), firedAt, clock.instant());
    try (var here = active.enter();
        var id = MDC.putCloseable("run", run.id());
        var name = MDC.putCloseable("journey", run.journey())) {
      listeners.started(run);
      RunResult result = carryOut(run, journey, limits);
      listeners.ended(result);
      parts.evidence().expire();
      return result;
    }
  }

  /** Tells of a run that could not even begin, for it too has a verdict. */
  public RunResult couldNotRun(String journey, Instant firedAt, String why) {
    Run run = names.begin(journey, parts.location(), firedAt, clock.instant());
    listeners.started(run);
    RunResult result = inconclusive(run, why, parts.evidence().of(run.id()));
    listeners.ended(result);
    return result;
  }

  /**
   * Ends the runs under way: their walk at once and without having told anything about the shop,
   * then their undo is carried out. Runs that begin later end the same way.
   *
   * @return whether all had their verdict in time
   */
  public boolean stop(Duration patience) {
    return active.stop(patience);
  }

  private RunResult carryOut(Run run, JourneyClass journey, Limits limits) {
    Evidence evidence = parts.evidence().of(run.id());
    try (var lease = parts.customers().lease(limits.run());
        var mail = RunMail.open(parts.mailboxes(), lease.settings())) {
      var scope =
          new RunScope(run, limits, lease.settings(), mail, new UndoLedger(), evidence, parts);
      Attempt attempt = new AttemptWalk(scope, listeners, clock, active::stopping).perform(journey);
      List<Step> undo = new UndoWalk(scope, listeners, clock).perform();
      return result(run, attempt, undo, evidence);
    } catch (InconclusiveException e) {
      return inconclusive(run, FailureText.of(e), evidence);
    }
  }

  private RunResult inconclusive(Run run, String why, Evidence evidence) {
    Attempt attempt = new Attempt(1, Verdict.INCONCLUSIVE, List.of(), why, Leg.MONITOR);
    return result(run, attempt, List.of(), evidence);
  }

  private RunResult result(Run run, Attempt attempt, List<Step> undo, Evidence evidence) {
    if (attempt.failure() != null) {
      evidence.text("failure.txt", () -> attempt.failure() + "\n");
    }
    return new RunResult(
        run,
        List.of(attempt),
        undo,
        Duration.between(run.startedAt(), clock.instant()),
        evidence.folder());
  }
}
