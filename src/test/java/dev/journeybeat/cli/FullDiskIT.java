package dev.journeybeat.cli;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.journeybeat.result.Leg;
import dev.journeybeat.result.RunResult;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small disk that is full; to mount one needs root. */
@Tag("alone")
class FullDiskIT {

  private static final String TEMP = "java.io.tmpdir";

  @TempDir private Path folder;
  private Path disk;
  private JourneyFile journey;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        does("mount", "-t", "tmpfs", "-o", "size=48m", "none", disk.toString()), "may not mount");
    journey = JourneyFile.in(folder);
  }

  @AfterEach
  void unmount() throws Exception {
    does("umount", "-l", disk.toString());
  }

  @Test
  void aBrowserWithoutRoomToWork_isNotTheShopsFault() throws IOException {
    try (Heartbeat heartbeat = startWorkingOn(disk)) {
      fill();
      RunResult run = heartbeat.run("look");

      assertThat(run.verdict()).as(run.failure()).isEqualTo(INCONCLUSIVE);
      assertThat(run.lastAttempt().leg()).isEqualTo(Leg.MONITOR);
      assertThat(run.failure()).containsIgnoringCase("no space left on device");
      Files.delete(disk.resolve("filling"));
      RunResult next = heartbeat.run("look");
      assertThat(next.verdict()).as(next.failure()).isEqualTo(PASSED);
    }
  }

  @Test
  void evidenceThatCannotBeKept_changesNoVerdict() throws IOException {
    journey.saves("assertThat(\"3.00\").isEqualTo(\"4.00\")");
    try (Heartbeat heartbeat =
        Heartbeat.start(
            folder,
            journey.folder(),
            text -> text.replace("folder: evidence", "folder: disk/evidence"))) {
      fill();
      RunResult run = heartbeat.run("look");

      assertThat(run.verdict()).as(run.failure()).isEqualTo(FAILED);
      assertThat(run.evidence()).isNull();
      Files.delete(disk.resolve("filling"));
      assertThat(heartbeat.run("look").evidence()).isNotEmptyDirectory();
    }
  }

  private Heartbeat startWorkingOn(Path temp) throws IOException {
    String before = System.getProperty(TEMP);
    System.setProperty(TEMP, temp.toString());
    try {
      return Heartbeat.start(folder, journey.folder(), text -> text);
    } finally {
      System.setProperty(TEMP, before);
    }
  }

  private void fill() throws IOException {
    byte[] some = new byte[4096];
    try (OutputStream filling = Files.newOutputStream(disk.resolve("filling"))) {
      while (true) {
        filling.write(some);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left on device");
    }
  }

  private static boolean does(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
