package dev.journeybeat.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.result.RunVerdict;
import dev.journeybeat.result.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceStoreTest {

  private final MovableClock clock = new MovableClock();

  @TempDir private Path folder;

  @Test
  void keepsTextsWithoutTheirSecrets() throws IOException {
    Evidence evidence = keeper(9).of("run-1");
    evidence.text("page.html", () -> "<b>hunter22</b>");

    assertThat(evidence.folder()).isEqualTo(folder.resolve("run-1"));
    assertThat(Files.readString(folder.resolve("run-1/page.html"))).isEqualTo("<b>***</b>");
  }

  @Test
  void keepsARawFile_unlessASecretIsInIt() {
    Evidence evidence = keeper(9).of("run-1");
    byte[] coded = "aHVudGVyMjI=".getBytes(StandardCharsets.UTF_8);
    evidence.raw("mail-1.eml", () -> coded, () -> List.of("hunter22"));
    evidence.raw(
        "mail-2.eml", () -> "hunter22".getBytes(StandardCharsets.UTF_8), () -> List.of(""));
    evidence.raw("mail-3.eml", () -> coded, () -> List.of("a spoon"));

    assertThat(folder.resolve("run-1")).isDirectoryContaining("glob:**mail-3.eml");
    assertThat(folder.resolve("run-1/mail-3.eml")).hasBinaryContent(coded);
    assertThat(folder.resolve("run-1/mail-1.eml")).doesNotExist();
    assertThat(folder.resolve("run-1/mail-2.eml")).doesNotExist();
  }

  @Test
  void leavesNoFolder_whenThereIsNothingToKeep() {
    Evidence evidence = keeper(9).of("run-1");
    evidence.text("console.txt", () -> "");
    evidence.bytes(
        "screenshot.png",
        () -> {
          throw new IllegalStateException("the browser is gone");
        });

    assertThat(evidence.folder()).isNull();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void letsTheOldestGo_ofEachJourney_andWhatPassedFirst() throws IOException {
    kept("checkout-1", 5);
    kept("checkout-2", 4);
    kept("checkout-3", 3);
    kept("search-1", 9);

    List<String> gone =
        keeper(2)
            .expire(
                List.of(
                    new RunVerdict("checkout-1", "checkout", Verdict.FAILED),
                    new RunVerdict("checkout-2", "checkout", Verdict.PASSED),
                    new RunVerdict("checkout-3", "checkout", Verdict.INCONCLUSIVE),
                    new RunVerdict("search-1", "search", Verdict.FAILED)));

    assertThat(gone).containsExactly("checkout-2");
    assertThat(left()).containsExactly("checkout-1", "checkout-3", "search-1");
  }

  @Test
  void keepsFailuresLonger() throws IOException {
    kept("failed", 89);
    kept("failed long ago", 91);
    kept("passed", 6);
    kept("passed a week ago", 8);
    kept("of nobody", 89);
    kept("of nobody long ago", 91);

    List<String> gone =
        keeper(9)
            .expire(
                List.of(
                    new RunVerdict("failed", "checkout", Verdict.FAILED),
                    new RunVerdict("failed long ago", "checkout", Verdict.FAILED),
                    new RunVerdict("passed", "checkout", Verdict.PASSED),
                    new RunVerdict("passed a week ago", "checkout", Verdict.PASSED)));

    assertThat(gone)
        .containsExactlyInAnyOrder("failed long ago", "passed a week ago", "of nobody long ago");
    assertThat(left()).containsExactly("failed", "of nobody", "passed");
  }

  @Test
  void knowsTheRunsThatHaveEvidence_andNoStrayFiles() throws IOException {
    assertThat(keeper(9).runs()).isEmpty();

    kept("run-1", 1);
    Files.writeString(folder.resolve("note.txt"), "ours");

    assertThat(keeper(9).runs()).containsExactly("run-1");
    assertThat(new EvidenceStore(settings(folder.resolve("none"), 9), redactor(), clock).runs())
        .isEmpty();
  }

  @Test
  void anEmptyFolder_isNoEvidence() throws IOException {
    Evidence evidence = keeper(9).of("run-1");
    Files.createDirectory(folder.resolve("run-1"));

    assertThat(evidence.folder()).isNull();
  }

  @Test
  void takesSecretsOut_ofWhatLeavesByAnotherWay() {
    assertThat(keeper(9).redact("login=hunter22")).isEqualTo("login=***");
    assertThat(keeper(9).screenshots()).isEqualTo(Screenshots.AT_FAILURE);
  }

  @Test
  void refusesToKeepNothing() {
    Duration hour = Duration.ofHours(1);
    assertThat(new EvidenceSettings(folder, hour, hour, 1, Screenshots.EACH_STEP).keepRuns())
        .isEqualTo(1);
    assertThatThrownBy(
            () ->
                new EvidenceSettings(
                    folder, hour, Duration.ofMinutes(59), 9, Screenshots.AT_FAILURE))
        .hasMessage("keep-passed: found \"PT59M\"; expected 1h or more, such as \"7d\"");
    assertThatThrownBy(() -> new EvidenceSettings(folder, hour, hour, 0, Screenshots.AT_FAILURE))
        .hasMessage("keep-runs: found \"0\"; expected 1 or more");
  }

  @Test
  void refusesToKeepPassesLonger() {
    assertThatThrownBy(
            () ->
                new EvidenceSettings(
                    folder, Duration.ofDays(7), Duration.ofDays(8), 9, Screenshots.AT_FAILURE))
        .hasMessage("keep-failed: found \"168h\"; expected keep-passed (192h) or longer");
  }

  private void kept(String run, int daysAgo) throws IOException {
    keeper(9).of(run).text("page.html", () -> "x");
    Files.setLastModifiedTime(
        folder.resolve(run), FileTime.from(clock.instant().minus(Duration.ofDays(daysAgo))));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.map(each -> String.valueOf(each.getFileName())).sorted().toList();
    }
  }

  private EvidenceStore keeper(int runs) {
    return new EvidenceStore(settings(folder, runs), redactor(), clock);
  }

  private static Redactor redactor() {
    return new Redactor(List.of("hunter22"));
  }

  private static EvidenceSettings settings(Path folder, int runs) {
    return new EvidenceSettings(
        folder, Duration.ofDays(90), Duration.ofDays(7), runs, Screenshots.AT_FAILURE);
  }
}
