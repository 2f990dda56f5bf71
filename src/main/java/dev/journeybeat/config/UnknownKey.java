package dev.journeybeat.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Creates the message for an unknown key. */
final class UnknownKey {

  private UnknownKey() {}

  static String text(String unknown, Collection<String> known) {
    return nearest(unknown, known)
        .map("unknown key; did you mean \"%s\"?"::formatted)
        .orElseGet(() -> "unknown key; known keys: " + list(known));
  }

  static String list(Collection<String> keys) {
    return keys.stream().sorted().collect(Collectors.joining(", "));
  }

  private static Optional<String> nearest(String unknown, Collection<String> known) {
    String wanted = unknown.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(Comparator.comparingInt((String key) -> edits(wanted, key)).thenComparing(key -> key))
        .filter(
            key -> edits(wanted, key) <= Math.max(1, Math.min(wanted.length(), key.length()) / 3));
  }

  /** The Levenshtein distance: number of characters to add, remove or change. */
  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int changed = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(above[column - 1] + changed, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[to.length()];
  }
}
