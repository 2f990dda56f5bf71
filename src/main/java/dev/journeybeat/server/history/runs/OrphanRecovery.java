package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Recovers the open runs and leases of a dead monitor. */
public final class OrphanRecovery {

  private final Handle handle;
  private final VerdictHook consequence;
  private final Instant now;

  public OrphanRecovery(Handle handle, VerdictHook consequence, Instant now) {
    this.handle = handle;
    this.consequence = consequence;
    this.now = now;
  }

  /**
   * Sets the verdicts of its runs and releases its customers. Empty if another monitor was faster.
   */
  public List<RunResult> of(String monitor) {
    int claimed =
        handle
            .createUpdate("update monitors set ended_at = :now where id = :id and ended_at is null")
            .bind("now", now.toEpochMilli())
            .bind("id", monitor)
            .execute();
    if (claimed == 0) {
      return List.of();
    }
    handle
        .createUpdate("update customer_leases set expires_at = 0 where monitor = :id")
        .bind("id", monitor)
        .execute();
    return StoredRuns.open(handle, monitor).stream()
        // The monitor considered dead may be storing the verdict right now.
        .filter(run -> Rows.claimRun(handle, run))
        .map(this::end)
        .toList();
  }

  private RunResult end(Run run) {
    List<StoredStep> steps = StoredRuns.steps(handle, run.id());
    Optional<StoredStep> open = steps.stream().filter(StoredStep::underWay).findFirst();
    String why =
        "the monitor stopped"
            + open.map(step -> " during step \"%s\"".formatted(name(step))).orElse("");
    open.ifPresent(step -> close(run, step, why));
    if (steps.stream().anyMatch(step -> step.onceOnly() && !step.passed())) {
      lookAgain(run);
    }
    RunResult result = result(run, why);
    Rows.endRun(handle, result);
    consequence.of(handle, result);
    return result;
  }

  private RunResult result(Run run, String why) {
    List<StoredStep> steps = StoredRuns.steps(handle, run.id());
    List<Attempt> attempts = new ArrayList<>(StoredRuns.attempts(handle, run.id(), steps));
    Attempt last =
        attempts.isEmpty()
            ? new Attempt(1, Verdict.INCONCLUSIVE, List.of(), why, Leg.MONITOR, Duration.ZERO)
            : attempts.remove(attempts.size() - 1);
    boolean hadEnded = last.verdict() != Verdict.INCONCLUSIVE || last.failure() != null;
    if (!hadEnded) {
      last =
          new Attempt(
              last.number(), Verdict.INCONCLUSIVE, last.steps(), why, Leg.MONITOR, last.walked());
    }
    Rows.insertAttempt(handle, run, last.number());
    Rows.endAttempt(handle, run, last);
    attempts.add(last);
    return new RunResult(
        run,
        attempts,
        steps.stream()
            .filter(step -> step.part() == RunPhase.CLEANUP)
            .map(StoredStep::step)
            .toList(),
        false,
        Duration.between(run.startedAt(), now),
        List.of(),
        null);
  }

  private void close(Run run, StoredStep step, String why) {
    handle
        .createUpdate(
            "update steps set status = :status, leg = :leg, took = :took, failure = :failure"
                + " where run = :run and status is null")
        .bind("status", StepStatus.FAILED)
        .bind("leg", Leg.MONITOR)
        .bind("took", Duration.between(step.step().startedAt(), now).toMillis())
        .bind("failure", why)
        .bind("run", run.id())
        .execute();
  }

  /** The shop may still process the step after the first undo. So the undo runs twice. */
  private void lookAgain(Run run) {
    handle
        .createUpdate("update undos set rounds = 2 where run = :run and state = 'OPEN'")
        .bind("run", run.id())
        .execute();
  }

  private static String name(StoredStep step) {
    return step.step().name();
  }
}
