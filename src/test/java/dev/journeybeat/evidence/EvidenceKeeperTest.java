package dev.journeybeat.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceKeeperTest {

  @TempDir private Path folder;

  @Test
  void keepsTextsWithoutTheirSecrets() throws IOException {
    Evidence evidence = keeper(9).of("run-1");
    evidence.text("page.html", () -> "<b>hunter22</b>");

    assertThat(evidence.folder()).isEqualTo(folder.resolve("run-1"));
    assertThat(Files.readString(folder.resolve("run-1/page.html"))).isEqualTo("<b>***</b>");
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
  void letsTheOldestGo() throws IOException {
    EvidenceKeeper keeper = keeper(2);
    for (int i = 1; i <= 3; i++) {
      keeper.of("run-" + i).text("page.html", () -> "x");
      Files.setLastModifiedTime(
          folder.resolve("run-" + i), FileTime.from(Instant.ofEpochSecond(1_000L * i)));
    }

    keeper.expire();

    assertThat(folder.resolve("run-1")).doesNotExist();
    assertThat(folder.resolve("run-2")).exists();
    assertThat(folder.resolve("run-3")).exists();
  }

  private EvidenceKeeper keeper(int runs) {
    return new EvidenceKeeper(
        new EvidenceSettings(folder, runs), new Redactor(List.of("hunter22")));
  }
}
