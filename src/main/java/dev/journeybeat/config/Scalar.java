package dev.journeybeat.config;

import org.jspecify.annotations.Nullable;

/**
 * A type with a single text as value.
 *
 * @param what the valid form, as displayed: "a duration"
 * @param example a valid text; empty if none is needed
 */
record Scalar(String what, String example, Parser parser) {

  /** Parses a text. */
  @FunctionalInterface
  interface Parser {

    /**
     * Parses the text.
     *
     * @throws IllegalArgumentException if the form is invalid
     * @throws java.time.DateTimeException if the form is invalid
     */
    Object parse(String text);
  }

  /**
   * Returns the valid form.
   *
   * @param better an example that is more specific than that of this type
   */
  String valid(@Nullable String better) {
    String shown = better == null ? example : better;
    return shown.isEmpty() ? what : "%s such as \"%s\"".formatted(what, shown);
  }
}
