package dev.journeybeat.history;

import dev.journeybeat.result.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads what runs told without touching the runs: the index by verdict has all that is asked. */
final class Outcomes {

  private Outcomes() {}

  /** Oldest first. */
  static List<Outcome> since(Handle handle, JourneyAt journey, Instant from) {
    // One verdict at a time, or a database may prefer the index by moments and fetch every row.
    return Stream.of(Verdict.values())
        .flatMap(verdict -> since(handle, journey, verdict, from).stream())
        .sorted(Comparator.comparing(Outcome::firedAt))
        .toList();
  }

  private static List<Outcome> since(
      Handle handle, JourneyAt journey, Verdict verdict, Instant from) {
    return handle
        .createQuery(
            """
            select fired_at from runs
            where journey = :journey and location = :location and verdict = :verdict
              and fired_at >= :from\
            """)
        .bindMethods(journey)
        .bind("verdict", verdict)
        .bind("from", from.toEpochMilli())
        .map((row, context) -> new Outcome(Instant.ofEpochMilli(row.getLong(1)), verdict))
        .list();
  }
}
