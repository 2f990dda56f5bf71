package dev.journeybeat.crash;

import dev.journeybeat.testing.ChildJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Journeybeat as it was compiled, in a Java of its own. */
final class JvmMonitor implements MonitorProcess {

  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;
  private final Path configuration;
  private final Duration grace;
  private Process process;

  JvmMonitor(Path folder, Path configuration, Duration grace) throws IOException {
    this.folder = folder;
    this.configuration = configuration;
    this.grace = grace;
    // So that its browsers can be told from others by their command lines.
    Files.createDirectories(folder.resolve("tmp"));
    this.process = start("serve");
  }

  @Override
  public Duration end(Ending ending) throws InterruptedException {
    long from = System.nanoTime();
    if (ending == Ending.TERM) {
      process.destroy();
      process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    awaitEnd();
    return Duration.ofNanos(System.nanoTime() - from);
  }

  @Override
  public void restart() {
    process = start("serve");
  }

  @Override
  public void stop() throws InterruptedException {
    process.destroy();
    awaitEnd();
    process = start("undo", "now");
    awaitEnd();
    if (process.exitValue() != 0) {
      throw new IllegalStateException("not all could be put right:\n" + log());
    }
  }

  @Override
  public void close() throws InterruptedException {
    end(Ending.KILL);
  }

  /**
   * Sends it a signal.
   *
   * @param name such as {@code STOP}
   */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  private void awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the monitor does not end:\n" + log());
    }
  }

  private String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile() {
    return folder.resolve("monitor.log");
  }

  private Process start(String... command) {
    List<String> line =
        ChildJvm.command(
            "dev.journeybeat.Main",
            List.of(
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Djourneybeat.home=" + folder,
                "-Dlogback.configurationFile=config/logback.xml"),
            command);
    line.addAll(List.of("--config", configuration.toString(), "--journeys", "journeys"));
    try {
      return new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
