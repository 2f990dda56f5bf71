package dev.journeybeat.engine.browser.process;

import dev.journeybeat.api.InconclusiveException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A started executable. Its output is in a file in the browser's folder. */
public final class BrowserProcess {

  private static final int LINES_TOLD = 5;

  private final String name;
  private final Process process;
  private final Path output;

  private BrowserProcess(String name, Process process, Path output) {
    this.name = name;
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it with a mark that assigns it to this folder.
   *
   * @param command the executable and its arguments
   */
  public static BrowserProcess start(
      Path folder, List<String> command, Map<String, String> environment) {
    String name = Path.of(command.get(0)).getFileName().toString();
    Path output = folder.resolve(name + ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    builder.environment().put(Processes.MARK, folder.toString());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return new BrowserProcess(name, process, output);
    } catch (IOException e) {
      throw new InconclusiveException(
          "%s could not be started: %s.".formatted(command.get(0), e.getMessage()), e);
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  String output() {
    try {
      return Files.readString(output, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Polls until there is an answer.
   *
   * @throws InconclusiveException if it ends, or gives no answer in time
   */
  public <T> T await(Duration timeout, Supplier<Optional<T>> question) {
    Supplier<Optional<Optional<T>>> answerOrEnd =
        () -> {
          Optional<T> answer = question.get();
          return answer.isPresent() || !isAlive() ? Optional.of(answer) : Optional.empty();
        };
    return Await.until(timeout, answerOrEnd)
        .flatMap(answer -> answer)
        .orElseThrow(
            () ->
                isAlive()
                    ? new InconclusiveException(complaint(timeout))
                    : new EndedAtStartException(complaint(timeout)));
  }

  private String complaint(Duration timeout) {
    String what =
        isAlive()
            ? "was not ready after " + timeout.toSeconds() + " s"
            : "exited at startup with exit code " + process.exitValue();
    List<String> lines = output().lines().filter(line -> !line.isBlank()).toList();
    String last =
        String.join("\n  ", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
    return "%s %s%s".formatted(name, what, last.isEmpty() ? "." : "; its output:\n  " + last);
  }
}
