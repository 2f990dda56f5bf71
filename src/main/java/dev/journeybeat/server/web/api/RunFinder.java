package dev.journeybeat.server.web.api;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.queries.RunQueries;
import dev.journeybeat.server.history.queries.RunView;
import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the run of a moment. Recent runs are found even if the store can't be used. Safe to share
 * between threads.
 */
final class RunFinder {

  private static final Logger log = LoggerFactory.getLogger(RunFinder.class);

  /** Number of runs that may end between two checks of a waiting request. */
  private static final int KEPT = 100;

  /** Identity of a run: journey and moment. */
  record Moment(JourneyKey journey, Instant firedAt) {
    static Moment of(Run run) {
      return new Moment(new JourneyKey(run.journey(), run.location()), run.firedAt());
    }
  }

  private final RunQueries queries;
  private final Map<Moment, RunResult> ended =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Moment, RunResult> eldest) {
          return size() > KEPT;
        }
      };

  RunFinder(RunQueries queries) {
    this.queries = queries;
  }

  /** Never waits. */
  void ended(RunResult result) {
    synchronized (ended) {
      ended.put(Moment.of(result.run()), result);
    }
  }

  /** The run of a moment, in progress or finished. */
  Optional<RunDto> find(Moment moment) {
    RunResult known = known(moment);
    try {
      Optional<RunView> stored = queries.run(moment.journey(), moment.firedAt());
      if (known == null || stored.map(RunView::result).isPresent()) {
        return stored.map(RunDto::of);
      }
    } catch (StoreException e) {
      if (known == null) {
        throw e;
      }
      log.debug("Using the result of this process: the store is not usable", e);
    }
    return Optional.of(RunDto.of(known));
  }

  /** The finished run of a moment. */
  Optional<RunDto> verdict(Moment moment) {
    return find(moment).filter(run -> run.verdict() != null);
  }

  /** Whether the journey has an unfinished run, here or at another monitor of its location. */
  boolean isUnderWay(JourneyKey journey) {
    return queries.underWay().stream().anyMatch(run -> Moment.of(run).journey().equals(journey));
  }

  private @Nullable RunResult known(Moment moment) {
    synchronized (ended) {
      return ended.get(moment);
    }
  }
}
