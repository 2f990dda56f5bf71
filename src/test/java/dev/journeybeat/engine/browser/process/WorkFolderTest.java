package dev.journeybeat.engine.browser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that belongs to no browser any more has leaked. */
class WorkFolderTest {

  @Test
  void countsProcesses_ofFoldersThatAreNotInUse(@TempDir Path work) throws IOException {
    WorkFolder folder = WorkFolder.open(work);
    Path first = folder.newBrowserFolder();
    Path second = folder.newBrowserFolder();
    Process process = start(first);
    Process other = start(second);
    await().untilAsserted(() -> assertThat(new Processes(work).find()).hasSize(2));

    assertThat(folder.leaked()).isZero();
    folder.release(first);
    assertThat(folder.leaked()).isEqualTo(1);
    process.destroyForcibly();
    await().untilAsserted(() -> assertThat(folder.leaked()).isZero());
    assertThat(other.isAlive()).isTrue();

    folder.close();
    await().untilAsserted(() -> assertThat(other.isAlive()).isFalse());
  }

  private static Process start(Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sleep", "60");
    builder.environment().put(Processes.MARK, folder.toString());
    return builder.start();
  }
}
