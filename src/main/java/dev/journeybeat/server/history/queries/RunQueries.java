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
 * Sees at a glance how journeys stand: each question costs about the same, however many runs there
 * are. Every method throws a {@link StoreException} if the store can't be used. Safe to share
 * between threads.
 */
public final class RunQueries {

  private final Store store;

  public RunQueries(Store store) {
    this.store = store;
  }

  /** The runs with a verdict that were fired last before a moment, the last first. */
  public List<ArchivedRun> before(JourneyKey journey, Instant moment, int limit) {
    return store.read(handle -> ArchivedRows.before(handle, journey, moment, limit));
  }

  /** When the first of the newest runs was fired that all have this verdict. */
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

  /** The runs that were fired since a moment, oldest first. */
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

  /** What the runs told that were fired since a moment, oldest first. */
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

  /** How long the e-mails were under way that runs received since a moment. */
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

  /** A run, be it under way or over. */
  public Optional<RunView> run(String id) {
    return store.read(handle -> RunViews.of(handle, id));
  }

  /** The run that owns a moment, be it under way or over. */
  public Optional<RunView> run(JourneyKey journey, Instant firedAt) {
    return store.read(handle -> RunViews.of(handle, journey, firedAt));
  }

  /** Where the evidence is that a run left, if that file is, or was, among it. */
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
