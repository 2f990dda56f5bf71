package dev.journeybeat.result;

import java.util.regex.Pattern;

/**
 * Groups equal steps of different runs. Step names may contain values of a single run, such as an
 * order number. These values are removed, so that the steps count as one.
 */
public final class StepKind {

  /** Replaces a removed value. */
  public static final String ELSE = "…";

  /** Words with digits that are generated, and tokens: {@code HB-10007}. */
  private static final Pattern OF_ONE_RUN = Pattern.compile("\\S*\\d{3,}\\S*|\\bhb-[2-9a-z]{6}\\b");

  private StepKind() {}

  /** Returns the group name: {@code open …} for {@code open HB-10007}. */
  public static String of(String name) {
    return OF_ONE_RUN.matcher(name).replaceAll(ELSE);
  }
}
