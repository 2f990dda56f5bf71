package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.Stories.failed;
import static dev.journeybeat.server.history.Stories.failedAttempt;
import static dev.journeybeat.server.history.Stories.passed;
import static dev.journeybeat.server.history.Stories.passedAttempt;
import static dev.journeybeat.server.history.Stories.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Attempt;
import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.server.history.queries.StepAggregate;
import dev.journeybeat.server.history.queries.TimeRange;
import dev.journeybeat.server.history.runs.JourneyKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What journeys did over weeks, on every kind of store. */
abstract class TrendsContract extends StoreContract {

  private static final JourneyKey CHECKOUT = new JourneyKey("checkout", "here");
  private static final Duration HOUR = Duration.ofHours(1);

  private History history;

  @BeforeEach
  void open() {
    history = monitor();
  }

  @Test
  void addsStepsUp_byWhiles_withWhatALaterAttemptMadeUpFor() {
    Step mailed =
        Stories.step("mail", 5, StepStatus.PASSED, Leg.MAIL, null, Duration.ofMillis(1_204));
    ends("1", 0, passedAttempt(1, passed("shop", 1), mailed));
    ends(
        "2",
        30,
        failedAttempt(1, "no", failed("shop", 1, "no")),
        passedAttempt(2, passed("shop", 9)));
    ends("3", 90, failedAttempt(1, "no", failed("shop", 1, "no")));

    List<StepAggregate> sums =
        history.trends().steps(new TimeRange(CHECKOUT, minute(0), minute(600)), HOUR);

    long took = passed("shop", 1).took().toMillis();
    assertThat(sums)
        .containsExactly(
            new StepAggregate(minute(0), "shop", 1, 2, 1, 1, 2 * took, took, 0, 0, 0),
            new StepAggregate(
                minute(0),
                "mail",
                2,
                1,
                0,
                0,
                mailed.took().toMillis(),
                mailed.took().toMillis(),
                1,
                1_204,
                1_204),
            new StepAggregate(minute(60), "shop", 1, 0, 1, 0, 0, 0, 0, 0, 0));
    assertThat(history.trends().steps(new TimeRange(CHECKOUT, minute(0), minute(30)), HOUR))
        .extracting(StepAggregate::passed)
        .containsExactly(1, 1);
  }

  private void ends(String id, int minute, Attempt... attempts) {
    history.ended(
        new RunResult(
            run(id, minute(minute)),
            List.of(attempts),
            List.of(),
            false,
            Duration.ofSeconds(9),
            List.of(),
            null));
  }

  private static Instant minute(int minute) {
    return Stories.NOON.plusSeconds(60L * minute);
  }
}
