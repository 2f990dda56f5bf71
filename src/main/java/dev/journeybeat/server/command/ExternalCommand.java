package dev.journeybeat.server.command;

import dev.journeybeat.result.Durations;
import dev.journeybeat.result.TextLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program on this machine that reads a text. It is killed with all its child processes at the
 * timeout.
 *
 * @param environment added to the environment of the monitor
 */
public record ExternalCommand(
    List<String> command, Map<String, String> environment, Duration timeout) {

  private static final Logger log = LoggerFactory.getLogger(ExternalCommand.class);

  private static final int TOLD = 500;

  /** Bytes to read: UTF-8 uses at most 4 for a character. */
  private static final int READ = 4 * TOLD;

  /**
   * Runs it once and waits for its end.
   *
   * @param input its standard input
   * @return the error text; empty if it exited with 0
   * @throws IOException if it can't be started
   * @throws InterruptedException if this thread was interrupted; the program is killed
   */
  public Optional<String> run(String input) throws IOException, InterruptedException {
    // Files, so that a program that does not read, or writes without end, blocks nothing.
    Path told = Files.createTempFile("journeybeat-told", ".txt");
    Path said = Files.createTempFile("journeybeat-said", ".txt");
    try {
      Files.writeString(told, input);
      return run(told, said);
    } finally {
      delete(told);
      delete(said);
    }
  }

  private Optional<String> run(Path told, Path said) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(told.toFile())
            .redirectOutput(said.toFile());
    // An environment can't contain NUL; other control characters are replaced, too.
    environment.forEach(
        (name, value) -> builder.environment().put(name, value.replaceAll("\\p{Cntrl}", " ")));
    Process process = builder.start();
    try {
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return trouble("did not end within %s and was killed", Durations.format(timeout), said);
      }
      return process.exitValue() == 0
          ? Optional.empty()
          : trouble("ended with %s", process.exitValue(), said);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Optional<String> trouble(String what, Object detail, Path said) throws IOException {
    try (InputStream output = Files.newInputStream(said)) {
      String text = new String(output.readNBytes(READ), StandardCharsets.UTF_8);
      return Optional.of(
          "%s %s; output: \"%s\""
              .formatted(command.get(0), what.formatted(detail), TextLimits.one(text, TOLD)));
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.debug("{} could not be deleted", file, e);
    }
  }
}
