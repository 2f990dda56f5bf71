package dev.journeybeat.engine.browser.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProcessesTest {

  private static final Path FOLDER = Path.of("/tmp/journeybeat-test/browser-1");

  private final Processes processes = new Processes(FOLDER);
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endAll() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void knowsThemByEnvironmentAndCommandLine_andTheirChildren() throws IOException {
    Process byEnvironment = start(FOLDER.toString(), "sleep", "60");
    Process byCommandLine =
        start("", "sh", "-c", "sleep 60 & wait", "--user-data-dir=" + FOLDER + "/profile");

    await().until(() -> byCommandLine.children().findAny().isPresent());
    assertThat(processes.find())
        .contains(byEnvironment.toHandle(), byCommandLine.toHandle())
        .containsAll(byCommandLine.children().toList());
    assertThat(processes.memory()).isPositive();
    assertThat(processes.kill()).isTrue();
    assertThat(processes.find()).isEmpty();
  }

  @Test
  void takesNoOthersForThem() throws IOException {
    start(FOLDER + "0", "sleep", "60");
    start("", "sh", "-c", "sleep 60", "vi", FOLDER + "/driver.log");

    assertThat(processes.find()).isEmpty();
  }

  @Test
  void endsThemAlsoInAnInterruptedThread() throws IOException {
    start(FOLDER.toString(), "sleep", "60");
    Thread.currentThread().interrupt();

    assertThat(processes.kill()).isTrue();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(processes.find()).isEmpty();
  }

  private Process start(String mark, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(Processes.MARK, mark);
    Process process = builder.start();
    started.add(process);
    return process;
  }
}
