package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.overview.JourneyStats;
import dev.journeybeat.server.web.page.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Runs of a journey that stand on a page.
 *
 * @param runs the newest first
 * @param isNewest whether there are none newer
 * @param hasOlder whether there are more
 * @param isPlanned whether the journey can be run from here
 */
public record JourneyRuns(
    JourneyKey journey,
    List<ArchivedRun> runs,
    boolean isNewest,
    boolean hasOlder,
    boolean isPlanned) {

  /** How many stand on a page at most. */
  static final int MOST = 30;

  public JourneyRuns {
    runs = List.copyOf(runs);
  }

  /** Those that are known without asking the store. */
  static JourneyRuns newest(JourneyKey journey, JourneyStats facts, boolean isPlanned) {
    List<ArchivedRun> runs = new ArrayList<>(facts.newest());
    Collections.reverse(runs);
    return new JourneyRuns(journey, runs, true, facts.hasOlder(), isPlanned);
  }

  /** Where the next page of runs is. */
  public String older() {
    Instant last = runs.get(runs.size() - 1).run().firedAt();
    return "%s&before=%d".formatted(Links.journey(journey), last.toEpochMilli());
  }
}
