package dev.journeybeat.server.trace;

import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Run;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The current span of each run, for its outgoing requests. Safe to share between threads. */
final class CurrentSpans {

  /** A limit, because no end is reported for a run that another monitor has ended. */
  private static final int MOST = 1_000;

  private final Map<String, Standing> runs = new LinkedHashMap<>();

  private static final class Standing {
    private String between;
    private String now;
    private final Set<String> onceOnly = new HashSet<>();

    Standing(String between) {
      this.between = between;
      this.now = between;
    }
  }

  /** The header of W3C Trace Context: {@code 00-<trace>-<span>-01}. */
  synchronized String header(Run run) {
    Standing standing = runs.get(run.id());
    String span = standing == null ? SpanIds.run(run.id()) : standing.now;
    return "00-%s-%s-01".formatted(SpanIds.trace(run.id()), span);
  }

  /** Requests between steps belong to this span. */
  synchronized void begin(Run run, String span) {
    Standing standing = of(run);
    standing.between = span;
    standing.now = span;
  }

  synchronized void begin(Run run, BegunStep step) {
    Standing standing = of(run);
    standing.now = SpanIds.step(run.id(), step.name(), step.startedAt());
    if (step.onceOnly()) {
      standing.onceOnly.add(standing.now);
    }
  }

  synchronized void endStep(Run run) {
    Standing standing = of(run);
    standing.now = standing.between;
  }

  /**
   * Ends a run.
   *
   * @return the ids of the run's once-only steps
   */
  synchronized Set<String> end(Run run) {
    Standing ended = runs.remove(run.id());
    return ended == null ? Set.of() : ended.onceOnly;
  }

  private Standing of(Run run) {
    Standing standing = runs.get(run.id());
    if (standing == null) {
      if (runs.size() == MOST) {
        runs.remove(runs.keySet().iterator().next());
      }
      standing = new Standing(SpanIds.run(run.id()));
      runs.put(run.id(), standing);
    }
    return standing;
  }
}
