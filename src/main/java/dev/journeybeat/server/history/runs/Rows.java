package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes rows of runs, attempts and steps. */
public final class Rows {

  private Rows() {}

  /** Inserts a run. Returns whether its scheduled time was still free. */
  public static boolean insertRun(Handle handle, Run run, String monitor) {
    return handle
            .createUpdate(
                "insert into runs (id, journey, location, token, fired_at, started_at, monitor)"
                    + " values (:id, :journey, :location, :token, :fired, :started, :monitor)"
                    + " on conflict do nothing")
            .bind("id", run.id())
            .bind("journey", run.journey())
            .bind("location", run.location())
            .bind("token", run.token())
            .bind("fired", run.firedAt().toEpochMilli())
            .bind("started", run.startedAt().toEpochMilli())
            .bind("monitor", monitor)
            .execute()
        == 1;
  }

  /** Locks a run until the end of the transaction. Returns whether it has no verdict. */
  static boolean claimRun(Handle handle, Run run) {
    return handle
            .createUpdate("update runs set verdict = null where id = :id and verdict is null")
            .bind("id", run.id())
            .execute()
        == 1;
  }

  /** Sets the verdict. Returns whether there was none. */
  static boolean endRun(Handle handle, RunResult result) {
    return handle
            .createUpdate(
                "update runs set verdict = :verdict, degraded = :degraded, took = :took,"
                    + " walked = :walked, evidence = :evidence where id = :id and verdict is null")
            .bind("verdict", result.verdict())
            .bind("degraded", result.degraded())
            .bind("took", result.took().toMillis())
            .bind("walked", result.lastAttempt().walked().toMillis())
            .bind("evidence", result.evidence() == null ? null : result.evidence().toString())
            .bind("id", result.run().id())
            .execute()
        == 1;
  }

  public static void evidenceGone(Handle handle, Collection<String> runs, Instant when) {
    PreparedBatch batch =
        handle.prepareBatch("update runs set evidence_gone_at = :when where id = :run");
    runs.forEach(run -> batch.bind("when", when.toEpochMilli()).bind("run", run).add());
    batch.execute();
  }

  static void insertAttempt(Handle handle, Run run, int number) {
    handle
        .createUpdate(
            "insert into attempts (run, number) values (:run, :number) on conflict do nothing")
        .bind("run", run.id())
        .bind("number", number)
        .execute();
  }

  static void endAttempt(Handle handle, Run run, Attempt attempt) {
    handle
        .createUpdate(
            "update attempts set verdict = :verdict, failure = :failure, leg = :leg,"
                + " walked = :walked where run = :run and number = :number")
        .bind("verdict", attempt.verdict())
        .bind("failure", attempt.failure())
        .bind("leg", attempt.leg())
        .bind("walked", attempt.walked().toMillis())
        .bind("run", run.id())
        .bind("number", attempt.number())
        .execute();
  }

  static void beginStep(
      Handle handle, Run run, int number, int attempt, RunPhase part, BegunStep step) {
    handle
        .createUpdate(
            "insert into steps (run, number, attempt, part, name, once_only, started_at)"
                + " values (:run, :number, :attempt, :part, :name, :once, :started)")
        .bind("run", run.id())
        .bind("number", number)
        .bind("attempt", attempt)
        .bind("part", part)
        .bind("name", step.name())
        .bind("once", step.onceOnly())
        .bind("started", step.startedAt().toEpochMilli())
        .execute();
  }

  static void endStep(Handle handle, Run run, int number, Step step) {
    ending(
            handle,
            "update steps set status = :status, leg = :leg, took = :took, failure = :failure,"
                + " mail_delivery = :delivery where run = :run and number = :number",
            run,
            number,
            step)
        .execute();
  }

  /** Inserts a complete step. */
  static void insertStep(
      Handle handle, Run run, int number, int attempt, RunPhase part, Step step) {
    ending(
            handle,
            "insert into steps (run, number, attempt, part, name, once_only, started_at, status,"
                + " leg, took, failure, mail_delivery) values (:run, :number, :attempt, :part,"
                + " :name, false, :started, :status, :leg, :took, :failure, :delivery)",
            run,
            number,
            step)
        .bind("attempt", attempt)
        .bind("part", part)
        .bind("name", step.name())
        .bind("started", step.startedAt().toEpochMilli())
        .execute();
  }

  private static Update ending(Handle handle, String sql, Run run, int number, Step step) {
    return handle
        .createUpdate(sql)
        .bind("status", step.status())
        .bind("leg", step.leg())
        .bind("took", step.took().toMillis())
        .bind("failure", step.failure())
        .bind("delivery", millis(step.mailDelivery()))
        .bind("run", run.id())
        .bind("number", number);
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }
}
