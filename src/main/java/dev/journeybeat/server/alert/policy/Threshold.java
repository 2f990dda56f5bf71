package dev.journeybeat.server.alert.policy;

import static dev.journeybeat.settings.Require.require;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a journey's newest runs that must have the condition.
 *
 * @param many the number of runs with the condition
 * @param of the number of runs to evaluate; the same number if they must be in a row
 */
record Threshold(int many, int of) {

  private static final int MOST = 100;
  private static final Pattern FORM = Pattern.compile("(\\d{1,4})(?: of (\\d{1,4}))?");

  /**
   * Parses {@code 2}, for two in a row, and {@code 3 of 5}.
   *
   * @throws dev.journeybeat.settings.UnusableSetting if it is neither
   */
  static Threshold parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    require(form.matches(), "after", text, "\"2\" for two in a row, or \"3 of 5\"");
    int many = Integer.parseInt(form.group(1));
    Threshold streak =
        new Threshold(many, form.group(2) == null ? many : Integer.parseInt(form.group(2)));
    require(
        streak.many >= 1 && streak.many <= streak.of && streak.of <= MOST,
        "after",
        text,
        "\"1\" to \"%d\", or \"n of m\" with n not above m".formatted(MOST));
    return streak;
  }
}
