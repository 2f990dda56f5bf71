package dev.journeybeat.server.history.queries;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.history.runs.StoredRuns;
import dev.journeybeat.server.history.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Queries the current state of journeys. The cost of each query hardly depends on the number of
 * runs. Every method throws a {@link StoreException} if the store can't be used. Safe to share
 * between threads.
 */
public final class RunQueries {

  private final Store store;

  public RunQueries(Store store) {
    this.store = store;
  }

  /** The last runs with a verdict fired before a time, newest first. */
  public List<ArchivedRun> before(JourneyKey journey, Instant moment, int limit) {
    return store.read(handle -> ArchivedRows.before(handle, journey, moment, limit));
  }

  /** The fire of the first run in the current row of runs with this verdict. */
  public Optional<Instant> since(JourneyKey journey, Verdict verdict) {
    return store.read(
        handle -> {
          long other =
              Stream.of(Verdict.values())
                  .filter(each -> each != verdict)
                  .mapToLong(each -> lastFired(handle, journey, each))
                  .max()
                  .orElseThrow();
          return handle
              .createQuery(
                  """
                  select min(fired_at) from runs
                  where journey = :journey and location = :location and verdict = :verdict
                    and fired_at > :other\
                  """)
              .bindMethods(journey)
              .bind("verdict", verdict)
              .bind("other", other)
              .mapTo(Long.class)
              .findOne()
              .map(Instant::ofEpochMilli);
        });
  }

  /** The runs fired since a time, oldest first. */
  public List<JourneyDuration> walked(JourneyKey journey, Instant from) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    """
                    select fired_at, verdict, walked from runs
                    where journey = :journey and location = :location
                      and fired_at >= :from and verdict is not null
                    order by fired_at\
                    """)
                .bindMethods(journey)
                .bind("from", from.toEpochMilli())
                .map(
                    (row, context) ->
                        new JourneyDuration(
                            Instant.ofEpochMilli(row.getLong(1)),
                            Verdict.valueOf(row.getString(2)),
                            row.getLong(3)))
                .list());
  }

  /** The verdicts of runs fired since a time, oldest first. */
  public List<VerdictAt> outcomes(JourneyKey journey, Instant from) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    """
                    select fired_at, verdict from runs
                    where journey = :journey and location = :location
                      and fired_at >= :from and verdict is not null
                    order by fired_at\
                    """)
                .bindMethods(journey)
                .bind("from", from.toEpochMilli())
                .map(
                    (row, context) ->
                        new VerdictAt(
                            Instant.ofEpochMilli(row.getLong(1)),
                            Verdict.valueOf(row.getString(2))))
                .list());
  }

  /** The delivery times of e-mails that runs received since a time. */
  public List<Duration> mailDeliveries(JourneyKey journey, Instant from) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    """
                    select steps.mail_delivery from runs join steps on steps.run = runs.id
                    where runs.journey = :journey and runs.location = :location
                      and runs.fired_at >= :from and steps.mail_delivery is not null\
                    """)
                .bindMethods(journey)
                .bind("from", from.toEpochMilli())
                .mapTo(Long.class)
                .map(Duration::ofMillis)
                .list());
  }

  /** The runs that have no verdict yet, oldest first. */
  public List<Run> underWay() {
    return store.read(StoredRuns::underWay);
  }

  /** A current or past run. */
  public Optional<RunView> run(String id) {
    return store.read(handle -> RunViews.of(handle, id));
  }

  /** The current or past run of a fire. */
  public Optional<RunView> run(JourneyKey journey, Instant firedAt) {
    return store.read(handle -> RunViews.of(handle, journey, firedAt));
  }

  /** The evidence of a run, if it contains or contained this file. */
  public Optional<ArchivedEvidence> evidence(String run, String file) {
    return store.read(handle -> RunViews.evidence(handle, run, file));
  }

  private static long lastFired(Handle handle, JourneyKey journey, Verdict verdict) {
    return handle
        .createQuery(
            """
            select coalesce(max(fired_at), 0) from runs
            where journey = :journey and location = :location and verdict = :verdict\
            """)
        .bindMethods(journey)
        .bind("verdict", verdict)
        .mapTo(Long.class)
        .one();
  }
}
