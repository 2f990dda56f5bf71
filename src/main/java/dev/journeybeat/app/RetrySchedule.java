package dev.journeybeat.app;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.History;
import dev.journeybeat.server.history.runs.LastRun;
import dev.journeybeat.server.schedule.JourneyScheduler;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes the verdicts of this location to the scheduler, after it has started. */
final class RetrySchedule implements RunListener {

  private static final Logger log = LoggerFactory.getLogger(RetrySchedule.class);

  private final History history;
  private final String location;
  private volatile @Nullable JourneyScheduler schedule;

  RetrySchedule(History history, String location) {
    this.history = history;
    this.location = location;
  }

  /** Starts with the last verdicts of earlier processes. */
  void start(JourneyScheduler started, Collection<String> journeys) {
    try {
      for (LastRun last : history.lastRuns(journeys, location)) {
        started.ended(last.journey(), last.firedAt(), last.verdict());
      }
    } catch (StoreException e) {
      log.debug("Store unavailable for the retry schedule", e);
    }
    schedule = started;
  }

  @Override
  public void ended(RunResult result) {
    JourneyScheduler told = schedule;
    Run run = result.run();
    // Runs of dead monitors at other locations end here, too.
    if (told != null && run.location().equals(location)) {
      told.ended(run.journey(), run.firedAt(), result.verdict());
    }
  }
}
