package dev.journeybeat.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects problems, so that all are reported together. */
final class Problems {

  static final String HIDDEN = "***";

  private final List<Problem> problems = new ArrayList<>();

  void add(SourceLocation place, String text) {
    problems.add(new Problem(place.line(), place.key(), text));
  }

  /**
   * @param found the value, as displayed
   */
  void expected(SourceLocation place, String found, String valid) {
    add(place, "found %s; expected %s".formatted(found, valid));
  }

  /** A value for display: in quotes, so that spaces are visible. */
  static String quoted(String value) {
    return '"' + value + '"';
  }

  int count() {
    return problems.size();
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** All problems, in the order of the file. */
  ConfigurationException in(String file, Set<String> secrets) {
    return new ConfigurationException(
        problems.stream()
            .sorted(Comparator.comparingInt(Problem::line))
            .map(problem -> withoutSecrets(problem, secrets).in(file))
            .toList());
  }

  private static Problem withoutSecrets(Problem problem, Set<String> secrets) {
    String text = problem.text();
    // The longest first, because one secret may be the start of another.
    List<String> longestFirst =
        secrets.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    for (String secret : longestFirst) {
      text = text.replace(secret, HIDDEN);
    }
    return new Problem(problem.line(), problem.key(), text);
  }
}
