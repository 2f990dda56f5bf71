package dev.journeybeat.engine.check;

import dev.journeybeat.settings.SecretMask;

/**
 * Subject of a check.
 *
 * @param should the first line of its failure: {@code database shop should answer as expected}
 * @param label label of the last line: {@code query}
 * @param question the last line: the query or request, with its parameters
 */
record Subject(String should, String label, String question, SecretMask hidden) {

  AssertionError failure(String expected, Observation<?> found, String waited) {
    String text =
        """
        %s
          expected: %s
          found:    %s
          waited:   %s
          %-9s %s\
        """
            .formatted(
                should,
                shown(expected),
                shown(found.words()),
                waited,
                label + ":",
                shown(question));
    return new AssertionError(text, found.cause());
  }

  private String shown(String text) {
    return ProbeText.line(hidden.in(text));
  }
}
