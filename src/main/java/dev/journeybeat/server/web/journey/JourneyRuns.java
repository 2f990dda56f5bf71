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
 * A page of runs of a journey.
 *
 * @param runs the newest first
 * @param isNewest whether there are no newer ones
 * @param hasOlder whether there are older ones
 * @param isPlanned whether this monitor can run the journey
 */
public record JourneyRuns(
    JourneyKey journey,
    List<ArchivedRun> runs,
    boolean isNewest,
    boolean hasOlder,
    boolean isPlanned) {

  /** Maximum number of runs on a page. */
  static final int MOST = 30;

  public JourneyRuns {
    runs = List.copyOf(runs);
  }

  /** The latest runs, without a store access. */
  static JourneyRuns newest(JourneyKey journey, JourneyStats facts, boolean isPlanned) {
    List<ArchivedRun> runs = new ArrayList<>(facts.newest());
    Collections.reverse(runs);
    return new JourneyRuns(journey, runs, true, facts.hasOlder(), isPlanned);
  }

  /** Address of the next page of runs. */
  public String older() {
    Instant last = runs.get(runs.size() - 1).run().firedAt();
    return "%s&before=%d".formatted(Links.journey(journey), last.toEpochMilli());
  }
}
