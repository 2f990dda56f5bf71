package dev.journeybeat.server.history.queries;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Aggregates the runs of a journey over weeks. A query about many runs is slow and not suited for a
 * waiting user. Every method throws a {@link StoreException} if the store can't be used. Safe to
 * share between threads.
 */
public final class Trends {

  private static final String STEPS =
      """
      select runs.fired_at / :length, steps.name, min(steps.number),
        sum(case when steps.status = 'PASSED' then 1 else 0 end),
        sum(case when steps.status = 'FAILED' then 1 else 0 end),
        sum(case when steps.status = 'FAILED' and runs.verdict = 'PASSED' then 1 else 0 end),
        sum(case when steps.status = 'PASSED' then steps.took else 0 end),
        max(case when steps.status = 'PASSED' then steps.took else 0 end),
        count(steps.mail_delivery),
        coalesce(sum(steps.mail_delivery), 0), coalesce(max(steps.mail_delivery), 0)
      from runs join steps on steps.run = runs.id
      where runs.journey = :journey and runs.location = :location
        and runs.fired_at >= :from and runs.fired_at < :until and runs.verdict is not null
        and steps.part = 'JOURNEY' and steps.status in ('PASSED', 'FAILED')
      group by 1, 2 order by 1, 3\
      """;

  private final Store store;

  public Trends(Store store) {
    this.store = store;
  }

  /**
   * The steps of the journey phase, by period.
   *
   * @param length the length of a period; periods are aligned to 1970
   */
  public List<StepAggregate> steps(TimeRange stretch, Duration length) {
    return store.read(
        handle ->
            handle
                .createQuery(STEPS)
                .bind("length", length.toMillis())
                .bindMethods(stretch.journey())
                .bind("from", stretch.from().toEpochMilli())
                .bind("until", stretch.until().toEpochMilli())
                .map((row, context) -> sum(row, length))
                .list());
  }

  private static StepAggregate sum(ResultSet row, Duration length) throws SQLException {
    return new StepAggregate(
        Instant.ofEpochMilli(row.getLong(1) * length.toMillis()),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getLong(7),
        row.getLong(8),
        row.getInt(9),
        row.getLong(10),
        row.getLong(11));
  }
}
