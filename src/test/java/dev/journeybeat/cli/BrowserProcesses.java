package dev.journeybeat.cli;

import dev.journeybeat.testing.TestProcesses;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The browsers and drivers that this process has started. */
final class BrowserProcesses {

  private BrowserProcesses() {}

  static Optional<ProcessHandle> driver() {
    return child(BrowserProcesses::isDriver);
  }

  /** Chromium's first process; the others are its own children. */
  static Optional<ProcessHandle> browser() {
    return child(command -> command.contains("chrom") && !isDriver(command));
  }

  /** How many there are, with all that a browser has started in its turn. */
  static long count() {
    return TestProcesses.liveDescendants().stream()
        .filter(process -> process.info().command().orElse("").contains("chrom"))
        .count();
  }

  /**
   * Sends a signal.
   *
   * @param name such as {@code STOP}
   */
  static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  private static boolean isDriver(String command) {
    return command.endsWith("/chromedriver");
  }

  private static Optional<ProcessHandle> child(Predicate<String> command) {
    return children()
        .filter(process -> command.test(process.info().command().orElse("")))
        .findAny();
  }

  private static Stream<ProcessHandle> children() {
    return TestProcesses.liveDescendants().stream()
        .filter(process -> process.parent().equals(Optional.of(ProcessHandle.current())));
  }
}
