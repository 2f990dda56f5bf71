package dev.journeybeat.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** Converts Java names to configuration keys: {@code remindEvery} is remind-every. */
public final class KebabCase {

  private static final Pattern NEXT_WORD =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

  private KebabCase() {}

  /** The same words in lower case with dashes; for a component, class or constant. */
  public static String of(String javaName) {
    return NEXT_WORD.matcher(javaName).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
