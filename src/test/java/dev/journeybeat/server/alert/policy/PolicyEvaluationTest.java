package dev.journeybeat.server.alert.policy;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.alert.model.AlertCondition;
import dev.journeybeat.server.history.runs.RunSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a journey's newest runs stand to a policy: to the run. */
class PolicyEvaluationTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** Runs as letters, the oldest first: passed, failed, inconclusive. */
  @ParameterizedTest
  @CsvSource({
    "2,      F,      false",
    "2,      FF,     true",
    "2,      FFF,    true",
    "2,      FPF,    false",
    "2,      FIF,    true",
    "2,      FFP,    false",
    "1,      PF,     true",
    "3,      FF,     false",
    "3,      PFFF,   true",
    "3 of 5, FF,     false",
    "3 of 5, FFF,    true",
    "3 of 5, FPFPF,  true",
    "3 of 5, FPFPPF, false",
    "3 of 5, FFPPF,  true",
    "3 of 5, FFPPPF, false",
    "3 of 5, FFFP,   false",
    "3 of 5, FFFPF,  true",
    "5 of 5, FFFFF,  true",
    "5 of 5, FFFFPF, false",
  })
  void raises_whenSoManyFailed_theNewestAmongThem(String after, String runs, boolean raises) {
    assertThat(course(policy(after, null), runs).raises()).isEqualTo(raises);
  }

  @ParameterizedTest
  @CsvSource({
    "2,      ,  P,      true",
    "2,      ,  FFP,    true",
    "2,      ,  FF,     false",
    "2,      ,  '',     false",
    "2,      2, FFP,    false",
    "2,      2, FFPP,   true",
    "2,      2, P,      false",
    "2,      2, FFPIP,  true",
    "1,      3, FPP,    false",
    "1,      3, FPPP,   true",
    "1,      3, FPPFPP, false",
    "3 of 5, ,  FFFP,   false",
    "3 of 5, ,  FFFPP,  false",
    "3 of 5, ,  FFFPPP, true",
    "3 of 5, ,  PP,     false",
    "3 of 5, ,  PPP,    true",
    "3 of 5, 1, FFFP,   false",
    "3 of 5, 1, FFFPP,  false",
    "3 of 5, 1, FPFP,   true",
    "3 of 5, 1, FFFPPP, true",
  })
  void clears_whenSoManyInARowPassed_andTheNextFailureWouldNotRaise(
      String after, @Nullable Integer resolveAfter, String runs, boolean clears) {
    assertThat(course(policy(after, resolveAfter), runs).clears()).isEqualTo(clears);
  }

  @Test
  void countsNoneBeyondTheWindow_thoughMoreAreReadForItsEnd() {
    assertThat(course(policy("2 of 3", 5), "FPPF").raises()).isFalse();
    assertThat(course(policy("2 of 3", 5), "FFPF").raises()).isTrue();
  }

  @Test
  void tellsTheNewestInTrouble_theFirstOfThem_andTheLastThatWasWell() {
    PolicyEvaluation course = course(policy("2", null), "FPFFF");

    assertThat(newest(course)).isEqualTo("4");
    assertThat(course.since()).isEqualTo(firedAt(2));
    assertThat(course.lastWell()).isEqualTo(firedAt(1));
  }

  @Test
  void tellsNothing_whereNothingIsInTrouble_orNothingIsKnown() {
    assertThat(course(policy("2", null), "PP"))
        .isEqualTo(new PolicyEvaluation(false, true, null, null, firedAt(1)));
    assertThat(course(policy("2", null), ""))
        .isEqualTo(new PolicyEvaluation(false, false, null, null, null));
  }

  @Test
  void beganWithTheOldestOfThoseThatCount_thoughOthersBetweenThemPassed() {
    PolicyEvaluation course = course(policy("3 of 5", null), "FFPFPFPF");

    assertThat(course.since()).as("of the newest five").isEqualTo(firedAt(3));
    assertThat(newest(course)).isEqualTo("7");
    assertThat(course.lastWell()).isEqualTo(firedAt(6));
  }

  @Test
  void beganBeforeThoseThatCount_whereAllBeforeThemFailedToo() {
    assertThat(course(policy("2", null), "PFFFFF").since()).isEqualTo(firedAt(1));
    assertThat(course(policy("2", 5), "FFPFF").since())
        .as("not before one that was well, though more are read")
        .isEqualTo(firedAt(3));
    assertThat(course(policy("3", 6), "FPFFFF").since()).isEqualTo(firedAt(2));
  }

  @Test
  void countsNothingThatEndedBeforeItWasOverTheLastTime() {
    Policy policy = policy("2", null);
    Instant secondEnded = run(1, FAILED).endedAt();

    assertThat(course(policy, "FFF", secondEnded).raises()).isTrue();
    assertThat(course(policy, "FFF", secondEnded).since()).isEqualTo(firedAt(1));
    PolicyEvaluation later = course(policy, "PFF", secondEnded.plusMillis(1));
    assertThat(later.raises()).isFalse();
    assertThat(later.since()).isEqualTo(firedAt(2));
    assertThat(later.lastWell()).as("that is known all the same").isEqualTo(firedAt(0));
  }

  @Test
  void countsNothingBeforeThat_thoughItEndedLater() {
    RunSummary endedLate =
        new RunSummary("0", firedAt(0), NOON.plusSeconds(3_600), FAILED, false, false);
    Stream<RunSummary> runs = Stream.of(run(2, FAILED), run(1, FAILED), endedLate);

    PolicyEvaluation course = PolicyEvaluation.of(policy("2", null), runs, firedAt(2));

    assertThat(course.raises()).isFalse();
    assertThat(course.since()).isEqualTo(firedAt(2));
  }

  @Test
  void looksNoFurtherBackThanTwoThousandRuns() {
    int all = 2_001;
    Stream<RunSummary> runs = IntStream.range(0, all).mapToObj(back -> run(all - 1 - back, FAILED));

    assertThat(PolicyEvaluation.of(policy("2", null), runs, NOON).since()).isEqualTo(firedAt(1));
  }

  @Test
  void readsNoMoreThanItNeeds() {
    List<String> read = new ArrayList<>();
    Stream<RunSummary> runs =
        Stream.of(run(9, FAILED), run(8, PASSED), run(7, FAILED), run(6, FAILED))
            .peek(run -> read.add(run.id()));

    assertThat(PolicyEvaluation.of(policy("2", null), runs, NOON).raises()).isFalse();

    assertThat(read).doesNotContain("6");
  }

  private static Policy policy(String after, @Nullable Integer resolveAfter) {
    return new Policy(
        "broken",
        new PolicySettings(
            AlertCondition.FAILED,
            List.of(),
            after,
            null,
            resolveAfter,
            List.of("shop"),
            null,
            null,
            null));
  }

  private static PolicyEvaluation course(Policy policy, String runs) {
    return course(policy, runs, NOON);
  }

  private static PolicyEvaluation course(Policy policy, String runs, Instant from) {
    int all = runs.length();
    return PolicyEvaluation.of(
        policy,
        IntStream.range(0, all)
            .map(back -> all - 1 - back)
            .mapToObj(number -> run(number, verdict(runs.charAt(number)))),
        from);
  }

  private static Verdict verdict(char letter) {
    return letter == 'P' ? PASSED : letter == 'F' ? FAILED : INCONCLUSIVE;
  }

  private static RunSummary run(int number, Verdict verdict) {
    Instant firedAt = firedAt(number);
    return new RunSummary(
        String.valueOf(number), firedAt, firedAt.plusSeconds(8), verdict, false, false);
  }

  private static Instant firedAt(int number) {
    return NOON.plusSeconds(60L * number);
  }

  private static @Nullable String newest(PolicyEvaluation course) {
    return course.newest() == null ? null : course.newest().id();
  }
}
