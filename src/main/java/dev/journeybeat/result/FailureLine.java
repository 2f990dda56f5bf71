package dev.journeybeat.result;

import java.util.List;

/** A failure in a line. */
public final class FailureLine {

  private FailureLine() {}

  /**
   * Its first line. Where that only leads to others, as AssertJ's {@code Expecting actual:} does
   * and the {@code [name]} before it, all that belongs together: as far as the first line that is
   * empty.
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
