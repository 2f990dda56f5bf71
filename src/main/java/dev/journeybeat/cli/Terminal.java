package dev.journeybeat.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Terminal output of a command; an option of commands that show progress. */
final class Terminal {

  @Option(
      scope = ScopeType.INHERIT,
      names = "--no-color",
      description = "No colors and no rewritten lines, even on a terminal.")
  private boolean plain;

  /** Colors and rewritten lines on a terminal, plain lines in a pipe. */
  Style style() {
    return new Style(isTerminal());
  }

  boolean isTerminal() {
    return !plain && Ansi.AUTO.enabled();
  }

  /** Standard output in UTF-8, independent of the machine's locale. */
  static PrintStream out() {
    return utf8(FileDescriptor.out);
  }

  static PrintStream err() {
    return utf8(FileDescriptor.err);
  }

  /**
   * Shows runs as they happen.
   *
   * @param piped whether standard output carries a report
   */
  LiveProgress progress(boolean piped, Clock clock) {
    return new LiveProgress(piped ? err() : out(), !piped && isTerminal(), clock);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
