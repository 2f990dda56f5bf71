package dev.journeybeat.server.history.runs;

import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads runs with a verdict in the caller's transaction. */
public final class NewestRuns {

  private static final int READ_AT_ONCE = 50;

  private NewestRuns() {}

  /**
   * A journey's runs at a location, newest fire first.
   *
   * @return a lazy stream, which the caller must close
   */
  public static Stream<RunSummary> lastFiredFirst(Handle handle, String journey, String location) {
    return handle
        .createQuery(
            """
            select id, fired_at, started_at + took as ended_at, verdict, degraded,
              (select count(*) from attempts where run = runs.id) as attempts
            from runs
            where journey = :journey and location = :location and verdict is not null
            order by fired_at desc\
            """)
        .setFetchSize(READ_AT_ONCE)
        .bind("journey", journey)
        .bind("location", location)
        .map(
            (row, context) -> {
              Verdict verdict = Verdict.valueOf(row.getString("verdict"));
              return new RunSummary(
                  row.getString("id"),
                  Instant.ofEpochMilli(row.getLong("fired_at")),
                  Instant.ofEpochMilli(row.getLong("ended_at")),
                  verdict,
                  row.getBoolean("degraded"),
                  verdict == Verdict.PASSED && row.getInt("attempts") > 1);
            })
        .stream();
  }

  /** A run with all its stored data. */
  public static Optional<RunResult> result(Handle handle, String id) {
    return StoredRuns.result(handle, id);
  }

  /** The names of a run's passed once-only steps, which changed the shop. */
  public static List<String> done(Handle handle, String id) {
    return StoredRuns.steps(handle, id).stream()
        .filter(StoredStep::onceOnly)
        .filter(StoredStep::passed)
        .map(step -> step.step().name())
        .distinct()
        .toList();
  }
}
