package dev.journeybeat.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Journeybeat in a process of its own, to be killed. */
final class MonitorProcess {

  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;
  private final Path configuration;
  private Process process;

  MonitorProcess(Path folder, Path configuration) throws IOException {
    this.folder = folder;
    this.configuration = configuration;
    // So that its browsers can be told from others by their command lines.
    Files.createDirectories(folder.resolve("tmp"));
    this.process = start("serve");
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    end();
  }

  void restart() {
    process = start("serve");
  }

  /** As an operator would, and then carries out what is left. */
  void stop() throws InterruptedException {
    process.destroy();
    end();
    process = start("undo", "now");
    end();
    if (process.exitValue() != 0) {
      throw new IllegalStateException("not all could be put right; see " + log());
    }
  }

  /**
   * Sends it a signal.
   *
   * @param name such as {@code STOP}
   */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** The processes with something of the folder in their command lines. */
  long processesLeft() {
    try (Stream<Path> all = Files.list(Path.of("/proc"))) {
      return all.filter(each -> each.getFileName().toString().matches("\\d+"))
          .filter(each -> !each.endsWith(String.valueOf(ProcessHandle.current().pid())))
          .filter(each -> commandLine(each).contains(folder.toString()))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void end() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the monitor does not end; see " + log());
    }
  }

  private Path log() {
    return folder.resolve("monitor.log");
  }

  private Process start(String... command) {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Djourneybeat.home=" + folder,
                "-Dlogback.configurationFile=config/logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.journeybeat.Main"));
    line.addAll(List.of(command));
    line.addAll(List.of("--config", configuration.toString(), "--journeys", "journeys"));
    try {
      return new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String commandLine(Path process) {
    try {
      return new String(Files.readAllBytes(process.resolve("cmdline")), UTF_8);
    } catch (IOException e) {
      // It has ended since it was listed.
      return "";
    }
  }
}
