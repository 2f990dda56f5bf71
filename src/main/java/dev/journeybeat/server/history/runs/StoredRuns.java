package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.RunVerdict;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads stored runs. */
public final class StoredRuns {

  public static final String RUN =
      "select id, journey, location, token, fired_at, started_at, verdict, degraded, took, evidence,"
          + " evidence_gone_at from runs ";

  /** The number of values that every database allows in one statement. */
  private static final int AT_ONCE = 500;

  private StoredRuns() {}

  public static Optional<Run> run(Handle handle, String id) {
    return handle
        .createQuery(RUN + "where id = :id")
        .bind("id", id)
        .map((row, context) -> run(row))
        .findOne();
  }

  /** The runs of a monitor without a verdict. */
  static List<Run> open(Handle handle, String monitor) {
    return handle
        .createQuery(RUN + "where monitor = :monitor and verdict is null order by started_at")
        .bind("monitor", monitor)
        .map((row, context) -> run(row))
        .list();
  }

  /** The runs with a verdict, newest first. */
  public static List<RunResult> newest(Handle handle, int limit) {
    return handle
        .createQuery(RUN + "where verdict is not null order by started_at desc limit :limit")
        .bind("limit", limit)
        .map((row, context) -> result(handle, row))
        .list();
  }

  public static Optional<RunResult> result(Handle handle, String id) {
    return handle
        .createQuery(RUN + "where id = :id and verdict is not null")
        .bind("id", id)
        .map((row, context) -> result(handle, row))
        .findOne();
  }

  /** The runs of all monitors without a verdict, oldest first. */
  public static List<Run> underWay(Handle handle) {
    return handle
        .createQuery(RUN + "where verdict is null order by started_at")
        .map((row, context) -> run(row))
        .list();
  }

  /** Uses the unique index of scheduled times. */
  public static Optional<LastRun> last(Handle handle, String journey, String location) {
    return handle
        .createQuery(
            RUN
                + "where journey = :journey and location = :location and verdict is not null"
                + " order by fired_at desc limit 1")
        .bind("journey", journey)
        .bind("location", location)
        .map(
            (row, context) ->
                new LastRun(
                    row.getString("id"),
                    row.getString("journey"),
                    Instant.ofEpochMilli(row.getLong("fired_at")),
                    Verdict.valueOf(row.getString("verdict"))))
        .findOne();
  }

  public static List<RunVerdict> verdicts(Handle handle, Collection<String> runs) {
    List<String> all = List.copyOf(runs);
    List<RunVerdict> verdicts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      verdicts.addAll(
          handle
              .createQuery(
                  "select id, journey, verdict from runs"
                      + " where id in (<runs>) and verdict is not null")
              .bindList("runs", all.subList(from, Math.min(from + AT_ONCE, all.size())))
              .map((row, context) -> verdict(row))
              .list());
    }
    return verdicts;
  }

  public static List<StoredStep> steps(Handle handle, String run) {
    return handle
        .createQuery("select * from steps where run = :run order by started_at, number")
        .bind("run", run)
        .map((row, context) -> step(row))
        .list();
  }

  /** The stored attempts. An unfinished attempt is inconclusive without a failure. */
  static List<Attempt> attempts(Handle handle, String run, List<StoredStep> steps) {
    return handle
        .createQuery("select * from attempts where run = :run order by number")
        .bind("run", run)
        .map((row, context) -> attempt(row, steps))
        .list();
  }

  public static RunResult result(Handle handle, ResultSet row) throws SQLException {
    return result(handle, row, steps(handle, row.getString("id")));
  }

  public static RunResult result(Handle handle, ResultSet row, List<StoredStep> steps)
      throws SQLException {
    String id = row.getString("id");
    return result(row, attempts(handle, id, steps), steps, HealthcheckHistory.beside(handle, id));
  }

  /** Reads the run of a row with its data. */
  public static RunResult result(
      ResultSet row,
      List<Attempt> attempts,
      List<StoredStep> steps,
      List<HealthcheckResult> healthchecks)
      throws SQLException {
    String evidence = row.getString("evidence");
    boolean gone = row.getObject("evidence_gone_at") != null;
    return new RunResult(
        run(row),
        attempts,
        steps.stream()
            .filter(step -> step.part() == RunPhase.CLEANUP)
            .map(StoredStep::step)
            .toList(),
        row.getBoolean("degraded"),
        Duration.ofMillis(row.getLong("took")),
        healthchecks,
        evidence == null || gone ? null : Path.of(evidence));
  }

  private static RunVerdict verdict(ResultSet row) throws SQLException {
    return new RunVerdict(
        row.getString("id"), row.getString("journey"), Verdict.valueOf(row.getString("verdict")));
  }

  public static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString("id"),
        row.getString("journey"),
        row.getString("location"),
        row.getString("token"),
        Instant.ofEpochMilli(row.getLong("fired_at")),
        Instant.ofEpochMilli(row.getLong("started_at")));
  }

  public static Attempt attempt(ResultSet row, List<StoredStep> steps) throws SQLException {
    int number = row.getInt("number");
    String verdict = row.getString("verdict");
    String leg = row.getString("leg");
    return new Attempt(
        number,
        verdict == null ? Verdict.INCONCLUSIVE : Verdict.valueOf(verdict),
        steps.stream()
            .filter(step -> step.part() != RunPhase.CLEANUP && step.attempt() == number)
            .map(StoredStep::step)
            .toList(),
        row.getString("failure"),
        leg == null ? null : Leg.valueOf(leg),
        Duration.ofMillis(row.getLong("walked")));
  }

  public static StoredStep step(ResultSet row) throws SQLException {
    String status = row.getString("status");
    String leg = row.getString("leg");
    Step step =
        new Step(
            row.getString("name"),
            status == null ? StepStatus.FAILED : StepStatus.valueOf(status),
            leg == null ? Leg.MONITOR : Leg.valueOf(leg),
            Instant.ofEpochMilli(row.getLong("started_at")),
            Duration.ofMillis(row.getLong("took")),
            row.getString("failure"),
            duration(row, "mail_delivery"));
    return new StoredStep(
        row.getInt("number"),
        row.getInt("attempt"),
        RunPhase.valueOf(row.getString("part")),
        row.getBoolean("once_only"),
        step,
        status == null);
  }

  private static @Nullable Duration duration(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Duration.ofMillis(millis);
  }
}
