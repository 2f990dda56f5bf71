package dev.journeybeat.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.Main;
import dev.journeybeat.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Journeys that allocate without end, in a process of their own with little memory. */
@Tag("alone")
class HungryHeartbeatIT {

  @TempDir private Path folder;
  private Path journeys;
  private Path config;

  @BeforeEach
  void write() throws IOException {
    journeys = HardJourneys.in(folder.resolve("journeys"));
    config = folder.resolve("config/journeybeat.yaml");
    Files.createDirectories(config.getParent());
    Files.writeString(
        config,
        """
        site: http://localhost:1
        customers:
          - username: zoe
            password: spoon
        journeys:
          hoard:
            timeout: 30s
          stubborn-hoard:
            timeout: 30s
        """);
  }

  @Test
  void aRunThatUsesUpTheMemory_isEnded_andTheNextRunWorks() throws Exception {
    assertThat(run("hoard", "good")).isEqualTo(ExitCodes.INCONCLUSIVE);

    assertThat(output())
        .containsPattern("✗ hang[\\s\\S]*INCONCLUSIVE[\\s\\S]*good[\\s\\S]*PASSED")
        .containsPattern("used up the monitor's memory|OutOfMemoryError");
  }

  @Test
  void aThreadThatKeepsTheMemory_endsTheProcess_whichSaysSo() throws Exception {
    assertThat(run("stubborn-hoard", "good")).isEqualTo(3);

    // Whether there is memory to tell the step, too, is up to the thread that keeps it.
    assertThat(output()).contains("✓ arrive", "Journeybeat has no memory left");
  }

  @AfterEach
  void noBrowserIsLeft() {
    await().untilAsserted(() -> assertThat(browsers()).isEmpty());
  }

  /** The processes that work in the test's folder. */
  private List<String> browsers() {
    return ProcessHandle.allProcesses()
        .map(process -> commandLine(process.pid()))
        .filter(line -> line.contains("--user-data-dir=" + folder))
        .toList();
  }

  /** Java leaves out those that are long. */
  private static String commandLine(long process) {
    try {
      return Files.readString(Path.of("/proc/" + process + "/cmdline"), ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private int run(String... names) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ChildJvm.command(
                Main.class.getName(),
                List.of(
                    "-Xmx128m",
                    "-Dfile.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Dlogback.configurationFile=config/logback.xml",
                    "-Djava.io.tmpdir=" + folder,
                    "-Djourneybeat.home=" + folder),
                "run",
                "--config",
                config.toString(),
                "--journeys",
                journeys.toString()));
    builder.command().addAll(List.of(names));
    Process process =
        builder.redirectErrorStream(true).redirectOutput(folder.resolve("out").toFile()).start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ended: " + output()).isTrue();
      return process.exitValue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("out"));
  }
}
