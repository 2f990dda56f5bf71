package dev.journeybeat.metrics;

import dev.journeybeat.result.Run;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names of steps that may be labels. Authors write them, but may put into them what the shop says,
 * such as the number of an order; each would be a series of its own, for ever. Safe to share
 * between threads.
 */
final class StepNames {

  /** Of one journey; so many are hardly written by hand. */
  static final int MOST = 100;

  /** In place of what is left out. */
  static final String ELSE = "…";

  private static final int LONGEST = 100;

  /** Words with numbers that nobody would write by hand: {@code HB-10007}. */
  private static final Pattern MADE_UP = Pattern.compile("\\S*\\d{3,}\\S*");

  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  String of(Run run, String name) {
    String plain = MADE_UP.matcher(name.replace(run.token(), ELSE)).replaceAll(ELSE);
    String label = plain.length() > LONGEST ? plain.substring(0, LONGEST) + ELSE : plain;
    Set<String> names =
        known.computeIfAbsent(run.journey(), journey -> ConcurrentHashMap.newKeySet());
    synchronized (names) {
      boolean fits = names.contains(label) || (names.size() < MOST && names.add(label));
      return fits ? label : ELSE;
    }
  }
}
