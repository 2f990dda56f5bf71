package dev.journeybeat.result;

import java.util.regex.Pattern;

/**
 * What steps of one kind have in common. Authors name them, but may put into a name what is of one
 * run alone, such as the number of its order; each would be a step of its own.
 */
public final class StepKind {

  /** In place of what is left out. */
  public static final String ELSE = "…";

  /** Words with numbers that nobody would write by hand, and tokens: {@code HB-10007}. */
  private static final Pattern OF_ONE_RUN = Pattern.compile("\\S*\\d{3,}\\S*|\\bhb-[2-9a-z]{6}\\b");

  private StepKind() {}

  /** Such as {@code open …} of {@code open HB-10007}. */
  public static String of(String name) {
    return OF_ONE_RUN.matcher(name).replaceAll(ELSE);
  }
}
