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
 * A program of this machine that is told something, and ended with all that it has started where it
 * does not end by itself.
 *
 * @param environment added to the monitor's own
 */
public record ExternalCommand(
    List<String> command, Map<String, String> environment, Duration timeout) {

  private static final Logger log = LoggerFactory.getLogger(ExternalCommand.class);

  private static final int TOLD = 500;

  /** No text of a character is longer. */
  private static final int READ = 4 * TOLD;

  /**
   * Runs it once, to its end.
   *
   * @param input what it can read
   * @return what went wrong, as told to people; empty if it ended with 0
   * @throws IOException if it can't be started
   * @throws InterruptedException if it was ended because this thread is to end
   */
  public Optional<String> run(String input) throws IOException, InterruptedException {
    // Files, because a program that does not read, or writes without end, holds up nobody.
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
    // An environment holds no NUL; no other control character belongs there either.
    environment.forEach(
        (name, value) -> builder.environment().put(name, value.replaceAll("\\p{Cntrl}", " ")));
    Process process = builder.start();
    try {
      if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
        return trouble("has not ended within %s and is ended", Durations.spoken(timeout), said);
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
          "%s %s; it said \"%s\""
              .formatted(command.get(0), what.formatted(detail), TextLimits.one(text, TOLD)));
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      log.debug("{} stays", file, e);
    }
  }
}
