package dev.journeybeat.server.web.overview;

import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.JourneyDuration;
import dev.journeybeat.server.history.queries.RunQueries;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.uptime.Percentiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Caches statistics of journeys, and reads them again only after new runs. Not thread-safe. */
final class StatsCache {

  /** Number of runs in a strip. */
  static final int STRIP = 30;

  /** Maximum age of the statistics of a day and a week; for some journeys up to twice as long. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  private final RunQueries queries;
  private final Map<JourneyKey, JourneyStats> known = new HashMap<>();

  StatsCache(RunQueries queries) {
    this.queries = queries;
  }

  JourneyStats of(JourneyKey journey, Instant now) {
    JourneyStats before = known.get(journey);
    if (before == null || !isStill(before, journey, now)) {
      known.put(journey, look(journey, now));
    }
    return Objects.requireNonNull(known.get(journey));
  }

  /** Removes all other journeys. */
  void keep(Collection<JourneyKey> journeys) {
    known.keySet().retainAll(journeys);
  }

  private boolean isStill(JourneyStats before, JourneyKey journey, Instant now) {
    return before.asOf().plus(freshFor(journey)).isAfter(now)
        && Objects.equals(id(before.last()), id(last(journey, now)));
  }

  /** Differs by journey, so that not all expire at the same time. */
  private static Duration freshFor(JourneyKey journey) {
    return FRESH.plusSeconds(Math.floorMod(journey.hashCode(), FRESH.toSeconds()));
  }

  private @Nullable ArchivedRun last(JourneyKey journey, Instant now) {
    return queries.before(journey, now.plus(DAY), 1).stream().findFirst().orElse(null);
  }

  private static @Nullable String id(@Nullable ArchivedRun run) {
    return run == null ? null : run.run().id();
  }

  private JourneyStats look(JourneyKey journey, Instant now) {
    List<ArchivedRun> found = queries.before(journey, now.plus(DAY), STRIP + 1);
    List<ArchivedRun> newest = new ArrayList<>(found.subList(0, Math.min(STRIP, found.size())));
    Instant since =
        newest.isEmpty()
            ? null
            : queries.since(journey, newest.get(0).verdict()).orElse(newest.get(0).run().firedAt());
    Collections.reverse(newest);
    List<JourneyDuration> week = queries.walked(journey, now.minus(WEEK));
    long[] deliveries =
        queries.mailDeliveries(journey, now.minus(DAY)).stream()
            .mapToLong(Duration::toMillis)
            .toArray();
    return new JourneyStats(
        newest,
        found.size() > STRIP,
        since,
        RunCounts.of(week, now.minus(DAY)),
        RunCounts.of(week, now.minus(WEEK)),
        Percentiles.of(deliveries),
        now);
  }
}
