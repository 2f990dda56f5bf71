package dev.journeybeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunPhase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LiveProgressTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final LiveProgress progress =
      new LiveProgress(
          new PrintStream(shown, true, StandardCharsets.UTF_8), false, Clock.systemUTC());

  @Test
  void showsEachStep_itsTime_andWhatItTalkedTo() {
    Run run = SampleRuns.run("7");
    progress.started(run);
    progress.stepEnded(run, SampleRuns.passed("open the shop"));
    progress.stepEnded(run, SampleRuns.mail("receive the order e-mail", Duration.ofMillis(930)));
    progress.phaseStarted(run, RunPhase.CLEANUP);
    progress.stepEnded(run, SampleRuns.passed("cancel orders"));
    progress.ended(SampleRuns.passed(run));

    assertThat(shown.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            checkout  run 7  token hb-7
              ✓ open the shop                          810 ms
              ✓ receive the order e-mail               810 ms  mail, delivered in 930 ms
              Cleanup
              ✓ cancel orders                          810 ms
              PASSED in 8.2 s

            """);
  }

  @Test
  void showsWhyAStepFailed_andWhereTheEvidenceIs() {
    Run run = SampleRuns.run("7");
    progress.started(run);
    progress.stepEnded(run, SampleRuns.failed("the stock went down", "expected: 4\n  found:    5"));
    progress.ended(
        SampleRuns.failed(run, "expected: 4", SampleRuns.failed("the stock went down", "…")));

    assertThat(shown.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            checkout  run 7  token hb-7
              ✗ the stock went down                    810 ms  database
                  expected: 4
                    found:    5
              FAILED in 8.2 s
              evidence: data/evidence/7

            """);
  }

  @Test
  void saysWhyARunEnded_whenNoStepDoes() {
    Run run = SampleRuns.run("7");
    progress.started(run);
    progress.ended(SampleRuns.inconclusive(run, "no browser could be started"));

    assertThat(shown.toString(StandardCharsets.UTF_8))
        .contains("      no browser could be started\n  INCONCLUSIVE in 30 ms\n");
  }

  @Test
  void neverMixesTheLinesOfTwoRuns() {
    Run first = SampleRuns.run("1");
    Run second = SampleRuns.run("2");
    Run third = SampleRuns.run("3");
    progress.started(first);
    progress.started(second);
    progress.started(third);
    progress.stepEnded(second, SampleRuns.passed("two"));
    progress.stepEnded(first, SampleRuns.passed("one"));
    progress.ended(SampleRuns.passed(second));
    progress.ended(SampleRuns.passed(first));
    progress.stepEnded(third, SampleRuns.passed("three"));
    progress.ended(SampleRuns.passed(third));

    assertThat(shown.toString(StandardCharsets.UTF_8).lines().map(line -> line.strip().split(" +")))
        .filteredOn(words -> words.length > 1)
        .extracting(words -> words[0] + " " + words[1])
        .containsExactly(
            "checkout run",
            "✓ one",
            "PASSED in",
            "checkout run",
            "✓ two",
            "PASSED in",
            "checkout run",
            "✓ three",
            "PASSED in");
  }
}
