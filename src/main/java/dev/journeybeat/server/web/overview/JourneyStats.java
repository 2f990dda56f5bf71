package dev.journeybeat.server.web.overview;

import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.uptime.Percentiles;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history says of a journey.
 *
 * @param newest its newest runs, the oldest of them first
 * @param hasOlder whether there are more than these
 * @param since when the first of the newest runs was fired that all have the same verdict; {@code
 *     null} if there is no run
 * @param mailDelivery of the last day, in milliseconds
 * @param asOf when this was so
 */
public record JourneyStats(
    List<ArchivedRun> newest,
    boolean hasOlder,
    @Nullable Instant since,
    RunCounts day,
    RunCounts week,
    Percentiles mailDelivery,
    Instant asOf) {

  public JourneyStats {
    newest = List.copyOf(newest);
  }

  /** The last one; {@code null} if there is none. */
  public @Nullable ArchivedRun last() {
    return newest.isEmpty() ? null : newest.get(newest.size() - 1);
  }
}
