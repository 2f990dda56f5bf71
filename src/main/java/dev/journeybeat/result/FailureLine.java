package dev.journeybeat.result;

import java.util.List;

/** A failure as one line. */
public final class FailureLine {

  private FailureLine() {}

  /**
   * Returns its first line. If the first line only introduces others, such as AssertJ's {@code
   * Expecting actual:} and the {@code [name]} before it, returns all lines up to the first empty
   * one.
   */
  public static String of(String failure) {
    List<String> lines =
        failure.strip().lines().map(String::strip).takeWhile(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      return "";
    }
    String first = lines.get(0);
    boolean leads = first.endsWith(":") || (first.startsWith("[") && first.endsWith("]"));
    return leads ? String.join(" ", lines) : first;
  }
}
