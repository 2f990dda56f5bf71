package dev.journeybeat.server.web.overview;

import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.uptime.Percentiles;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of a journey from the history.
 *
 * @param newest the latest runs, the oldest of them first
 * @param hasOlder whether there are older ones
 * @param since scheduled moment of the first run in the latest series with the same verdict; {@code
 *     null} if there is no run
 * @param mailDelivery delivery times of the last day, in milliseconds
 * @param asOf time of the statistics
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

  /** The last run; {@code null} if there is none. */
  public @Nullable ArchivedRun last() {
    return newest.isEmpty() ? null : newest.get(newest.size() - 1);
  }
}
