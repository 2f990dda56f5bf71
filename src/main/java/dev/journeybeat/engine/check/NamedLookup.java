package dev.journeybeat.engine.check;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.Map;

/** Looks up a configured name that a journey uses. The error lists the configured names. */
public final class NamedLookup {

  private NamedLookup() {}

  /**
   * Returns the value with this name.
   *
   * @param section section of the configuration, such as {@code databases}
   * @throws IllegalArgumentException if there is none
   */
  public static <T> T find(String section, String name, Map<String, T> known) {
    T value = known.get(name);
    if (value != null) {
      return value;
    }
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          "no \"%s\" under %s: the configuration has none".formatted(name, section));
    }
    throw new IllegalArgumentException(
        "no \"%s\" under %s, did you mean \"%s\"? The configuration has %s"
            .formatted(
                name,
                section,
                nearest(name, known),
                known.keySet().stream().map("\"%s\""::formatted).collect(joining(", "))));
  }

  private static String nearest(String name, Map<String, ?> known) {
    return known.keySet().stream()
        .min(Comparator.comparingInt(other -> edits(name, other)))
        .orElseThrow();
  }

  /** The Levenshtein distance: number of letters to change, add or remove. */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
