package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.Stories.begin;
import static dev.journeybeat.server.history.Stories.passed;
import static dev.journeybeat.server.history.Stories.passedAttempt;
import static dev.journeybeat.server.history.Stories.run;
import static dev.journeybeat.server.history.Stories.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the runs of dead monitors, on every kind of store. */
abstract class TakeOverContract extends StoreContract {

  private static final Duration LONGER_THAN_ANY_LEASE = Duration.ofSeconds(36);

  private final Run run = run("1");

  @Test
  void endsTheRunsOfOneThatSaysNothingAnyMore_once() {
    History first = monitor();
    RunListener record = begun(first);
    begin(record, run, "pay", 2);
    History other = monitor();
    clock.move(LONGER_THAN_ANY_LEASE);

    List<RunResult> ended = other.keepUp();

    assertThat(ended).hasSize(1);
    RunResult result = ended.get(0);
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.failure()).isEqualTo("the monitor stopped during step \"pay\"");
    assertThat(result.lastAttempt().leg()).isEqualTo(Leg.MONITOR);
    assertThat(result.lastAttempt().steps()).hasSize(2);
    assertThat(other.result("1")).contains(result);
    assertThat(other.keepUp()).isEmpty();
    assertThat(monitor().keepUp()).isEmpty();
  }

  @Test
  void endsTheRunsOfADeadProcessAtOnce() {
    History first = monitor();
    begin(begun(first), run, "pay", 2);
    History other = monitor();
    assertThat(other.keepUp()).isEmpty();

    dies(nameOf(first));

    assertThat(other.keepUp())
        .extracting(RunResult::failure)
        .containsExactly("the monitor stopped during step \"pay\"");
    assertThat(other.keepUp()).isEmpty();
  }

  @Test
  void endsTheRunsThatWereGivenUpOn_whenTheirMonitorStopped() {
    History first = monitor();
    begin(begun(first), run, "pay", 2);
    first.close();

    assertThat(monitor().keepUp())
        .extracting(RunResult::failure)
        .containsExactly("the monitor stopped during step \"pay\"");
  }

  @Test
  void saysNoStep_whenNoneWasUnderWay() {
    History first = monitor();
    first.begin(run);
    dies(nameOf(first));

    assertThat(monitor().keepUp())
        .extracting(RunResult::failure)
        .containsExactly("the monitor stopped");
  }

  @Test
  void keepsThatItPassed_whenItDiedAfterwards() {
    History first = monitor();
    RunListener record = begun(first);
    record.attemptEnded(run, passedAttempt(1, passed("sign in", 1)));
    record.phaseStarted(run, RunPhase.CLEANUP);
    begin(record, run, "cancel orders", 5);
    dies(nameOf(first));

    RunResult result = monitor().keepUp().get(0);

    assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
    assertThat(result.undo().get(0).failure())
        .isEqualTo("the monitor stopped during step \"cancel orders\"");
    assertThat(monitor().result("1")).contains(result);
  }

  @Test
  void leavesALiveOnesAlone() {
    History first = monitor();
    begin(begun(first), run, "pay", 2);
    History other = monitor();
    for (int i = 0; i < 5; i++) {
      clock.move(Duration.ofSeconds(20));
      first.keepUp();
      assertThat(other.keepUp()).isEmpty();
    }
    clock.move(Duration.ofSeconds(35));

    assertThat(other.keepUp()).as("clocks differ").isEmpty();
  }

  @Test
  void leavesNothing_whenItWasClosed() {
    History first = monitor();
    begun(first);
    first.ended(passed(run, passed("sign in", 1)));
    first.close();

    assertThat(monitor().keepUp()).isEmpty();
  }

  @Test
  void refusesWhatTheOneThatWasTakenForDeadStillSays() {
    History first = monitor();
    RunListener record = begun(first);
    begin(record, run, "pay", 2);
    clock.move(LONGER_THAN_ANY_LEASE);
    History other = monitor();
    RunResult verdict = other.keepUp().get(0);

    assertRefused(() -> record.stepEnded(run, passed("pay", 2)));
    assertRefused(() -> begin(record, run, "look", 3));
    assertRefused(() -> record.attemptEnded(run, passedAttempt(1, passed("pay", 2))));
    assertRefused(() -> record.attemptStarted(run, 2));
    assertThat(first.ended(passed(run, passed("pay", 2)))).isFalse();
    first.keepUp();

    assertThat(first.result("1")).contains(verdict);
    assertThat(first.begin(run("2"))).as("it goes on").isPresent();
    assertThat(other.keepUp()).isEmpty();
  }

  private RunListener begun(History history) {
    RunListener record = history.begin(run).orElseThrow();
    record.attemptStarted(run, 1);
    record.phaseStarted(run, RunPhase.JOURNEY);
    tell(record, run, passed("sign in", 1));
    return record;
  }

  private static void assertRefused(Runnable late) {
    assertThatThrownBy(late::run)
        .isInstanceOf(StoreException.class)
        .hasMessage(
            "the run stops: another monitor considered this one dead and recorded the verdict");
  }
}
