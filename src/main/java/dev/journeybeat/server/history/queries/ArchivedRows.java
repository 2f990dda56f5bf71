package dev.journeybeat.server.history.queries;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.runs.StoredRuns;
import dev.journeybeat.server.history.runs.StoredStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads rows in a time range by the fires of a journey. */
final class ArchivedRows {

  private static final String OF_JOURNEY =
      " runs.journey = :journey and runs.location = :location and runs.verdict is not null";

  private static final String WITHIN =
      OF_JOURNEY + " and runs.fired_at >= :from and runs.fired_at < :until";

  private static final String RUNS =
      """
      select runs.*, attempts.number as attempts, attempts.failure, attempts.leg,
        case when runs.verdict <> 'PASSED' then
          (select name from steps where run = runs.id and status = 'FAILED' and part <> 'CLEANUP'
            order by number desc limit 1)
        end as broken_step
      from runs left join attempts on attempts.run = runs.id
        and attempts.number = (select max(number) from attempts where run = runs.id)
      where\
      """;

  private static final String TIMES =
      """
      select steps.part, steps.name, steps.leg, steps.status, steps.took, steps.mail_delivery
      from runs join steps on steps.run = runs.id
      where steps.status in ('PASSED', 'FAILED') and steps.took is not null and\
      """;

  private ArchivedRows() {}

  /** The last runs fired before a time, newest first. */
  static List<ArchivedRun> before(Handle handle, JourneyKey journey, Instant moment, int limit) {
    return handle
        .createQuery(
            RUNS
                + OF_JOURNEY
                + " and runs.fired_at < :moment order by runs.fired_at desc limit :limit")
        .bindMethods(journey)
        .bind("moment", moment.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> run(row))
        .list();
  }

  /** The fire of the run after a number of runs; empty if there are fewer. */
  static Optional<Instant> moment(Handle handle, TimeRange stretch, int after) {
    return within(
            handle,
            "select fired_at from runs where",
            "runs.fired_at limit 1 offset :after",
            stretch)
        .bind("after", after)
        .map((row, context) -> Instant.ofEpochMilli(row.getLong("fired_at")))
        .findOne();
  }

  static List<ArchivedRun> runs(Handle handle, TimeRange page) {
    return within(handle, RUNS, "runs.fired_at", page).map((row, context) -> run(row)).list();
  }

  static List<ArchivedStep> steps(Handle handle, TimeRange page) {
    return within(handle, of("steps"), "runs.fired_at, steps.number", page)
        .map((row, context) -> step(row))
        .list();
  }

  static List<StepTime> stepTimes(Handle handle, TimeRange page) {
    return within(handle, TIMES, "runs.fired_at, steps.number", page)
        .map((row, context) -> stepTime(row))
        .list();
  }

  /** The rows of a table that belong to the runs. */
  static String of(String table) {
    return "select %1$s.* from runs join %1$s on %1$s.run = runs.id where".formatted(table);
  }

  static Query within(Handle handle, String select, String order, TimeRange stretch) {
    return handle
        .createQuery(select + WITHIN + " order by " + order)
        .bindMethods(stretch.journey())
        .bind("from", stretch.from().toEpochMilli())
        .bind("until", stretch.until().toEpochMilli());
  }

  private static ArchivedStep step(ResultSet row) throws SQLException {
    StoredStep stored = StoredRuns.step(row);
    return new ArchivedStep(
        row.getString("run"), stored.number(), stored.attempt(), stored.part(), stored.step());
  }

  /** Reads columns by position, because drivers search for each name in each of a million rows. */
  private static StepTime stepTime(ResultSet row) throws SQLException {
    long delivery = row.getLong(6);
    Duration mailDelivery = row.wasNull() ? null : Duration.ofMillis(delivery);
    return new StepTime(
        RunPhase.valueOf(row.getString(1)),
        row.getString(2),
        Leg.valueOf(row.getString(3)),
        StepStatus.valueOf(row.getString(4)),
        Duration.ofMillis(row.getLong(5)),
        mailDelivery);
  }

  private static ArchivedRun run(ResultSet row) throws SQLException {
    return new ArchivedRun(
        StoredRuns.run(row),
        Verdict.valueOf(row.getString("verdict")),
        row.getBoolean("degraded"),
        row.getInt("attempts"),
        Duration.ofMillis(row.getLong("took")),
        Duration.ofMillis(row.getLong("walked")),
        breakage(row),
        RunViews.evidence(row));
  }

  private static @Nullable FailureCause breakage(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    String leg = row.getString("leg");
    return failure == null
        ? null
        : new FailureCause(
            row.getString("broken_step"), leg == null ? Leg.MONITOR : Leg.valueOf(leg), failure);
  }
}
