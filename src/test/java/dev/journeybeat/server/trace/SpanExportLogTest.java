package dev.journeybeat.server.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.trace.Collector.Outcome;
import dev.journeybeat.server.trace.Collector.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanExportLogTest {

  private static final Reply TAKEN = new Reply(Outcome.TAKEN, "taken");
  private static final Reply AWAY = new Reply(Outcome.AWAY, "connection refused");
  private static final Reply REFUSED = new Reply(Outcome.REFUSED, "status 401");

  private final List<String> told = new ArrayList<>();
  private final SpanExportLog log =
      new SpanExportLog(line -> told.add("WARN " + line), line -> told.add("INFO " + line));

  @Test
  void hasNothingToSay_whereAllIsTaken() {
    log.replied(TAKEN);
    log.ended(0);

    assertThat(told).isEmpty();
  }

  @Test
  void tellsEachTroubleOnce_untilAllIsWellAgain() {
    log.replied(AWAY);
    log.replied(AWAY);
    log.replied(REFUSED);
    log.replied(TAKEN);
    log.replied(TAKEN);
    log.replied(AWAY);

    assertThat(told)
        .containsExactly(
            "WARN Traces can't be delivered, the newest are kept: connection refused",
            "WARN Traces can't be delivered and are lost: status 401",
            "INFO Traces are delivered again",
            "WARN Traces can't be delivered, the newest are kept: connection refused");
  }

  @Test
  void tellsHowManyAreLost_once() {
    log.replied(REFUSED);
    log.lost();
    log.lost();
    log.replied(TAKEN);
    log.replied(AWAY);
    log.replied(TAKEN);

    assertThat(told)
        .contains(
            "INFO Traces are delivered again; traces lost: 2", "INFO Traces are delivered again");
  }

  @Test
  void tellsAtTheEnd_whatIsLostAndWhatStillWaits() {
    log.lost();
    log.ended(2);
    log.ended(0);

    assertThat(told).containsExactly("WARN Traces that could not be delivered: 3");
  }
}
