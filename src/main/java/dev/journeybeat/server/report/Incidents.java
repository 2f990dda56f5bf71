package dev.journeybeat.server.report;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.queries.FailureCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the incidents in runs, which must come oldest first. An inconclusive run neither starts nor
 * ends one. Not thread-safe.
 */
final class Incidents {

  private final List<Incident> over = new ArrayList<>();
  private @Nullable ArchivedRun first;
  private int runs;

  void add(ArchivedRun run) {
    if (run.verdict() == Verdict.FAILED) {
      first = first == null ? run : first;
      runs++;
    } else if (run.verdict() == Verdict.PASSED && first != null) {
      over.add(incident(first, run.run().firedAt()));
      first = null;
      runs = 0;
    }
  }

  /** All incidents. The last one may be open. */
  List<Incident> all() {
    List<Incident> all = new ArrayList<>(over);
    if (first != null) {
      all.add(incident(first, null));
    }
    return all;
  }

  private Incident incident(ArchivedRun begin, @Nullable Instant until) {
    return new Incident(
        begin.run().firedAt(),
        until,
        runs,
        begin.run().id(),
        Objects.requireNonNullElse(begin.breakage(), new FailureCause(null, Leg.MONITOR, "")),
        begin.evidence());
  }
}
