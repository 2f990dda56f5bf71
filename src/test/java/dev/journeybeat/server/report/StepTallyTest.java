package dev.journeybeat.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunPhase;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.server.history.queries.StepTime;
import dev.journeybeat.server.uptime.Percentiles;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepTallyTest {

  private final StepTally tally = new StepTally();

  @Test
  void hasTheJourneysStepsFirst_theSlowestOfThemFirst() {
    passes(RunPhase.CLEANUP, "cancel", 9_000);
    passes(RunPhase.SETUP, "empty the cart", 8_000);
    passes(RunPhase.JOURNEY, "open", 100);
    passes(RunPhase.JOURNEY, "pay", 2_000);
    passes(RunPhase.JOURNEY, "add", 100);

    assertThat(tally.reports())
        .extracting(StepReport::name)
        .containsExactly("pay", "add", "open", "empty the cart", "cancel");
  }

  @Test
  void timesOnlyWhatPassed_andCountsWhatDidNot() {
    passes(RunPhase.JOURNEY, "pay", 1_000);
    passes(RunPhase.JOURNEY, "pay", 3_000);
    adds(RunPhase.JOURNEY, "pay", StepStatus.FAILED, 30_000, null);
    adds(RunPhase.JOURNEY, "pay", StepStatus.FAILED, 30_000, null);

    assertThat(tally.reports())
        .containsExactly(
            new StepReport(
                RunPhase.JOURNEY,
                "pay",
                Leg.BROWSER,
                new Percentiles(2, 1_000, 3_000, 3_000, 3_000),
                2));
  }

  @Test
  void takesStepsOfAKindTogether() {
    passes(RunPhase.JOURNEY, "open HB-10001", 100);
    passes(RunPhase.JOURNEY, "open hb-7f3k2q", 300);

    assertThat(tally.reports())
        .containsExactly(
            new StepReport(
                RunPhase.JOURNEY,
                "open …",
                Leg.BROWSER,
                new Percentiles(2, 100, 300, 300, 300),
                0));
  }

  @Test
  void timesTheEMailsOfTheJourney_notThoseOfItsCleanup() {
    adds(RunPhase.JOURNEY, "receive", StepStatus.PASSED, 50, Duration.ofMillis(40));
    adds(
        RunPhase.CLEANUP,
        "receive the cancellation",
        StepStatus.PASSED,
        50,
        Duration.ofMillis(900));
    passes(RunPhase.JOURNEY, "open", 100);

    assertThat(tally.mailDelivery()).isEqualTo(new Percentiles(1, 40, 40, 40, 40));
  }

  private void passes(RunPhase part, String name, long millis) {
    adds(part, name, StepStatus.PASSED, millis, null);
  }

  private void adds(
      RunPhase part, String name, StepStatus status, long millis, @Nullable Duration mail) {
    tally.add(new StepTime(part, name, Leg.BROWSER, status, Duration.ofMillis(millis), mail));
  }
}
