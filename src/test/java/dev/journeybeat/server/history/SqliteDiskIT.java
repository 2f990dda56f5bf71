package dev.journeybeat.server.history;

import static dev.journeybeat.server.history.SqliteTroubleIT.assertUnusable;
import static dev.journeybeat.server.history.Stories.begin;
import static dev.journeybeat.server.history.Stories.passed;
import static dev.journeybeat.server.history.Stories.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.RunListener;
import dev.journeybeat.result.RunResult;
import dev.journeybeat.server.history.store.HistorySettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The disk is full or read-only: a small one that root may mount. */
class SqliteDiskIT extends StoreContract {

  private boolean mounted;
  private Path disk = Path.of("");

  @Override
  HistorySettings emptyStore(Path folder) throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted = does("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
    assumeTrue(mounted, "only root may mount a disk");
    return new HistorySettings(disk.resolve("history"), null, null, null, Duration.ofSeconds(30));
  }

  @AfterEach
  @Override
  void close() {
    super.close();
    if (mounted) {
      assertThat(does("umount", disk.toString())).isTrue();
    }
  }

  @Test
  void losesNothing_whenTheDiskIsFull() throws IOException {
    History history = monitor();
    RunResult early = passed(run("1"), passed("pay", 1));
    history.ended(early);
    Run run = run("2");
    RunListener record = history.begin(run).orElseThrow();
    record.attemptStarted(run, 1);
    RunResult late = passed(run, passed("pay", 2));
    Path filler = fillDisk();

    assertUnusable(history, () -> stepsWithoutEnd(record, run), "the disk is full");
    assertThat(history.newest(5)).as("it can still be read").containsExactly(early);
    history.ended(late);
    assertThat(history.result("2")).isEmpty();
    Files.delete(filler);
    history.keepUp();

    assertThat(history.store().state().usable()).isTrue();
    assertThat(history.result("1")).contains(early);
    assertThat(history.result("2").orElseThrow().verdict()).isEqualTo(late.verdict());
    assertThat(history.begin(run("3"))).isPresent();
  }

  @Test
  void tellsSo_whenTheDiskIsFullFromTheBeginning() throws IOException {
    History history = monitor();
    Path filler = fillDisk();
    RunResult late = passed(run("1"), passed("pay", 2));

    assertUnusable(history, () -> history.begin(run("1")), "No space left on device");
    history.ended(late);
    Files.delete(filler);
    history.keepUp();

    assertThat(history.newest(5)).containsExactly(late);
  }

  @Test
  void losesNothing_whenTheDiskIsReadOnly() {
    RunResult early = passed(run("1"), passed("pay", 1));
    try (History before = new History(settings, "https://shop.example", clock)) {
      before.ended(early);
    }
    History history = monitor();
    assertThat(does("mount", "-o", "remount,ro", disk.toString())).isTrue();
    RunResult late = passed(run("2"), passed("pay", 2));

    assertUnusable(history, () -> history.begin(run("2")), "Read-only file system");
    assertUnusable(history, () -> history.newest(1), "the file can't be opened or created");
    history.ended(late);
    assertThat(does("mount", "-o", "remount,rw", disk.toString())).isTrue();
    history.keepUp();

    assertThat(history.newest(5)).containsExactlyInAnyOrder(early, late);
  }

  /** The write-ahead log has room that it had before. */
  private static void stepsWithoutEnd(RunListener record, Run run) {
    for (int i = 0; i < 10_000; i++) {
      begin(record, run, "step " + i, i);
    }
  }

  private Path fillDisk() throws IOException {
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] some = new byte[4096];
      while (true) {
        out.write(some);
      }
    } catch (IOException e) {
      return filler;
    }
  }

  private static boolean does(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
