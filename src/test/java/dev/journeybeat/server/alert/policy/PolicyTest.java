package dev.journeybeat.server.alert.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.alert.model.Severity;
import dev.journeybeat.server.history.runs.RunSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy says by itself, and where it leaves something out. */
class PolicyTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void raisesAfterTwoInARow_ifItSaysNothing() {
    assertThat(policy(AlertCondition.FAILED).after()).isEqualTo(new Threshold(2, 2));
    assertThat(policy(AlertCondition.FAILED).resolveAfter()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "UNDO_STUCK,       PT15M",
    "OVERDUE,           PT5M",
    "BROKEN_JOURNEYS,  PT5M",
    "HEALTHCHECK_DOWN, PT0S",
  })
  void waitsAsLongAsIsSensible_ifItSaysNothing(AlertCondition trouble, Duration pendingPeriod) {
    assertThat(policy(trouble).pendingPeriod()).isEqualTo(pendingPeriod);
    assertThat(policy(trouble, Duration.ofMinutes(1)).pendingPeriod())
        .isEqualTo(Duration.ofMinutes(1));
    assertThat(policy(trouble, Duration.ZERO).pendingPeriod()).isZero();
  }

  /** Whether a run of a verdict says anything, and whether it is in trouble. */
  @ParameterizedTest
  @CsvSource({
    "FAILED,       PASSED,       true,  false",
    "FAILED,       FAILED,       true,  true",
    "FAILED,       INCONCLUSIVE, false, false",
    "INCONCLUSIVE, PASSED,       true,  false",
    "INCONCLUSIVE, FAILED,       true,  false",
    "INCONCLUSIVE, INCONCLUSIVE, true,  true",
    "DEGRADED,     PASSED,       true,  false",
    "DEGRADED,     FAILED,       false, false",
    "DEGRADED,     INCONCLUSIVE, false, false",
    "FLAKY,        PASSED,       true,  false",
    "FLAKY,        FAILED,       false, false",
    "FLAKY,        INCONCLUSIVE, false, false",
  })
  void looksAtVerdicts(AlertCondition trouble, Verdict verdict, boolean tells, boolean inTrouble) {
    RunSummary run = new RunSummary("1", NOON, NOON, verdict, false, false);

    assertThat(policy(trouble).tells(run)).isEqualTo(tells);
    assertThat(policy(trouble).isInTrouble(run)).isEqualTo(inTrouble);
  }

  @Test
  void looksAtSlowAndFlakyRuns() {
    RunSummary degraded = new RunSummary("1", NOON, NOON, Verdict.PASSED, true, false);
    RunSummary flaky = new RunSummary("1", NOON, NOON, Verdict.PASSED, false, true);

    assertThat(policy(AlertCondition.DEGRADED).isInTrouble(degraded)).isTrue();
    assertThat(policy(AlertCondition.DEGRADED).isInTrouble(flaky)).isFalse();
    assertThat(policy(AlertCondition.FLAKY).isInTrouble(flaky)).isTrue();
    assertThat(policy(AlertCondition.FLAKY).isInTrouble(degraded)).isFalse();
    assertThat(policy(AlertCondition.FAILED).isInTrouble(flaky)).isFalse();
    assertThatThrownBy(() -> policy(AlertCondition.OVERDUE).isInTrouble(flaky))
        .hasMessage("overdue is not of runs");
  }

  @Test
  void isAboutAll_orAboutThoseThatItNames() {
    assertThat(policy(AlertCondition.FAILED).isAbout("search")).isTrue();
    Policy only =
        new Policy(
            "broken",
            new PolicySettings(
                AlertCondition.FAILED,
                List.of("checkout", "account"),
                null,
                null,
                null,
                List.of("shop"),
                null,
                null,
                null));
    assertThat(only.isAbout("account")).isTrue();
    assertThat(only.isAbout("search")).isFalse();
  }

  @Test
  void isAsUrgentAsItSays_orAsTheTroubleIs() {
    assertThat(policy(AlertCondition.FAILED).severity()).isEqualTo(Severity.CRITICAL);
    assertThat(policy(AlertCondition.FLAKY).severity()).isEqualTo(Severity.INFO);
    assertThat(full().severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void remindsAndEscalates_soLongAfterItWasRaised_ifItSaysSo() {
    assertThat(full().firstReminder(NOON)).isEqualTo("2026-03-01T16:00:00Z");
    assertThat(full().escalation(NOON)).isEqualTo("2026-03-01T12:30:00Z");
    assertThat(policy(AlertCondition.FAILED).firstReminder(NOON)).isNull();
    assertThat(policy(AlertCondition.FAILED).escalation(NOON)).isNull();
  }

  private static Policy full() {
    return new Policy(
        "broken",
        new PolicySettings(
            AlertCondition.FAILED,
            List.of(),
            null,
            null,
            null,
            List.of("shop"),
            Duration.ofHours(4),
            new EscalationSettings(Duration.ofMinutes(30), List.of("boss")),
            Severity.WARNING));
  }

  private static Policy policy(AlertCondition trouble) {
    return policy(trouble, null);
  }

  private static Policy policy(AlertCondition trouble, @Nullable Duration pendingPeriod) {
    return new Policy(
        "policy",
        new PolicySettings(
            trouble, List.of(), null, pendingPeriod, null, List.of("shop"), null, null, null));
  }
}
