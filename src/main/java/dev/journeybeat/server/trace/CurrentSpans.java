package dev.journeybeat.server.trace;

import dev.journeybeat.result.BegunStep;
import dev.journeybeat.result.Run;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * In which span each run under way is, for whatever it asks of others. Safe to share between
 * threads.
 */
final class CurrentSpans {

  /** A run that another monitor has ended meanwhile is never told to have ended. */
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

  /** As the W3C's Trace Context has it: {@code 00-<trace>-<span>-01}. */
  synchronized String header(Run run) {
    Standing standing = runs.get(run.id());
    String span = standing == null ? SpanIds.run(run.id()) : standing.now;
    return "00-%s-%s-01".formatted(SpanIds.trace(run.id()), span);
  }

  /** What is asked between steps belongs to this. */
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
   * @return the ids of its once-only steps
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
