package dev.journeybeat.server.trace;

import dev.journeybeat.server.trace.Collector.Outcome;
import dev.journeybeat.server.trace.Collector.Reply;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Logs once that traces can't be delivered, and once that delivery works again. */
final class SpanExportLog {

  private final Consumer<String> warn;
  private final Consumer<String> inform;

  /** Each problem is logged once, until delivery works again. */
  private final Set<String> troubles = new HashSet<>();

  private int lost;

  SpanExportLog(Consumer<String> warn, Consumer<String> inform) {
    this.warn = warn;
    this.inform = inform;
  }

  synchronized void replied(Reply reply) {
    if (reply.outcome() == Outcome.TAKEN) {
      taken();
      return;
    }
    if (troubles.add(reply.words())) {
      warn.accept(
          reply.outcome() == Outcome.AWAY
              ? "Traces can't be delivered, the newest are kept: " + reply.words()
              : "Traces can't be delivered and are lost: " + reply.words());
    }
  }

  /** Counts a lost trace. */
  synchronized void lost() {
    lost++;
  }

  /**
   * Ends the export without further retries.
   *
   * @param waiting the number of pending traces
   */
  synchronized void ended(int waiting) {
    int untold = lost + waiting;
    if (untold > 0) {
      warn.accept("Traces that could not be delivered: " + untold);
    }
    lost = 0;
  }

  private void taken() {
    if (!troubles.isEmpty()) {
      inform.accept("Traces are delivered again" + (lost == 0 ? "" : "; traces lost: " + lost));
    }
    troubles.clear();
    lost = 0;
  }
}
