package dev.journeybeat.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How a command speaks to the person before it; an option of those that show progress. */
final class Terminal {

  @Option(
      scope = ScopeType.INHERIT,
      names = "--no-color",
      description = "No colours and no rewritten lines, also on a terminal.")
  private boolean plain;

  /** For a person: colours and moving lines on a terminal, plain lines in a pipe. */
  Style style() {
    return new Style(isTerminal());
  }

  boolean isTerminal() {
    return !plain && Ansi.AUTO.enabled();
  }

  /** Standard output in UTF-8, whatever the machine's locale: ticks and prices must arrive. */
  static PrintStream out() {
    return utf8(FileDescriptor.out);
  }

  static PrintStream err() {
    return utf8(FileDescriptor.err);
  }

  /**
   * Shows runs as they happen.
   *
   * @param piped whether standard output belongs to a program
   */
  LiveProgress progress(boolean piped, Clock clock) {
    return new LiveProgress(piped ? err() : out(), !piped && isTerminal(), clock);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
