package dev.journeybeat.server.trace;

import dev.journeybeat.server.trace.Collector.Outcome;
import dev.journeybeat.server.trace.Collector.Reply;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Tells the operator once that traces can't be delivered, and once that they can again. */
final class SpanExportLog {

  private final Consumer<String> warn;
  private final Consumer<String> inform;

  /** Each is told once, until all is well again. */
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

  /** A trace will never be delivered. */
  synchronized void lost() {
    lost++;
  }

  /**
   * There will be no other try.
   *
   * @param waiting how many traces still wait
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
