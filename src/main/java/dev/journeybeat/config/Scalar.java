package dev.journeybeat.config;

import org.jspecify.annotations.Nullable;

/**
 * A type that is written as one text.
 *
 * @param what the valid form, to be told to people: "a duration"
 * @param example one valid text; empty if there is no need for one
 */
record Scalar(String what, String example, Parser parser) {

  /** Makes a value of a text. */
  @FunctionalInterface
  interface Parser {

    /**
     * Makes the value.
     *
     * @throws IllegalArgumentException if the text is not of a valid form
     * @throws java.time.DateTimeException if the text is not of a valid form
     */
    Object parse(String text);
  }

  /**
   * The valid form.
   *
   * @param better an example that knows more of the key than this type does
   */
  String valid(@Nullable String better) {
    String shown = better == null ? example : better;
    return shown.isEmpty() ? what : "%s such as \"%s\"".formatted(what, shown);
  }
}
