package dev.journeybeat.server.metrics;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.StepKind;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The step names that may be labels. Their number is limited, because each one is a time series.
 * Safe to share between threads.
 */
final class StepNames {

  /** The maximum per journey, more than people write by hand. */
  static final int MOST = 100;

  private static final int LONGEST = 100;

  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  String of(Run run, String name) {
    String kind = StepKind.of(name);
    String label = kind.length() > LONGEST ? kind.substring(0, LONGEST) + StepKind.ELSE : kind;
    Set<String> names =
        known.computeIfAbsent(run.journey(), journey -> ConcurrentHashMap.newKeySet());
    synchronized (names) {
      boolean fits = names.contains(label) || (names.size() < MOST && names.add(label));
      return fits ? label : StepKind.ELSE;
    }
  }
}
