package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.result.RunResult;
import dev.journeybeat.result.Step;
import dev.journeybeat.result.StepStatus;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.testing.TestProcesses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever hangs, soon after the run's deadline there is a verdict, the browser is gone and the
 * next run works.
 */
@Tag("alone")
class HardHeartbeatIT {

  private static final Duration DEADLINE = Duration.ofSeconds(6);
  private static final Duration AT_LATEST = DEADLINE.plusSeconds(15);

  @TempDir private static Path folder;
  private static Heartbeat heartbeat;

  @BeforeAll
  static void start() throws IOException {
    heartbeat =
        Heartbeat.start(
            folder,
            HardJourneys.in(folder.resolve("hard")),
            text -> text.replace("\njourneys:\n", "\njourneys:\n" + deadlines()));
  }

  @AfterAll
  static void stop() {
    heartbeat.close();
  }

  @Test
  void aPageInAnEndlessScript() {
    hangs("page-loop", true);
  }

  @Test
  void aDialogThatBlocksThePage() {
    RunResult run = heartbeat.run("confirm");

    assertVerdictInTime(run);
    assertScreenshot(run);
    assertTheNextRunWorks();
  }

  @Test
  void aDriverThatAnswersNothing() {
    hangs("stopped-driver", true);
  }

  @Test
  void aBrowserThatAnswersNothing() {
    hangs("stopped-browser", false);
  }

  @Test
  void aJourneyInAnEndlessLoop() {
    RunResult run = hangs("loop", true);

    assertThat(run.verdict()).isEqualTo(INCONCLUSIVE);
    assertThat(run.failure()).contains("LoopJourney.java:");
  }

  @Test
  void aSleepThatIgnoresInterruption() {
    assertThat(hangs("sleep", true).verdict()).isEqualTo(INCONCLUSIVE);
  }

  private static RunResult hangs(String journey, boolean screenshot) {
    RunResult run = heartbeat.run(journey);

    assertVerdictInTime(run);
    if (screenshot) {
      assertScreenshot(run);
    }
    await().untilAsserted(() -> assertThat(browsers()).isEmpty());
    assertTheNextRunWorks();
    return run;
  }

  private static void assertVerdictInTime(RunResult run) {
    assertThat(run.verdict()).isNotEqualTo(Verdict.PASSED);
    assertThat(run.took()).isLessThan(AT_LATEST);
    assertThat(run.lastAttempt().steps())
        .filteredOn(step -> step.status() == StepStatus.FAILED)
        .extracting(Step::name)
        .containsExactly("hang");
  }

  private static void assertScreenshot(RunResult run) {
    assertThat(Objects.requireNonNull(run.evidence()).resolve("screenshot.png")).isNotEmptyFile();
  }

  private static void assertTheNextRunWorks() {
    RunResult next = heartbeat.run("good");

    assertThat(next.verdict()).as(next.failure()).isEqualTo(PASSED);
  }

  /** The processes of browsers and drivers that live now. */
  private static Stream<String> browsers() {
    return TestProcesses.liveDescendants().stream()
        .flatMap(process -> process.info().command().stream())
        .filter(command -> command.contains("chrom"));
  }

  private static String deadlines() {
    return Stream.of("page-loop", "confirm", "stopped-driver", "stopped-browser", "loop", "sleep")
        .map("  %s:\n    timeout: 6s\n"::formatted)
        .collect(Collectors.joining());
  }
}
