package dev.journeybeat.config;

import dev.journeybeat.settings.UnusableSetting;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Locations of all values, so that a problem found later has the right line. */
final class SourceLocations {

  /** Texts that stand for a missing value. */
  static final Set<String> NOTHING = Set.of("", "null", "[]", "{}");

  /**
   * @param hidden whether the value must not be displayed
   */
  private record Stand(int line, boolean hidden) {}

  private final Map<String, Stand> stands = new HashMap<>();

  void put(SourceLocation place, boolean hidden) {
    stands.put(place.key(), new Stand(place.line(), hidden));
  }

  /** A found value for display: in quotes, so that spaces are visible. */
  String shown(String key, String found) {
    if (nearest(key).hidden()) {
      return Problems.HIDDEN;
    }
    return NOTHING.contains(found) ? "nothing" : Problems.quoted(found);
  }

  /**
   * Reports a value that a settings record rejected.
   *
   * @param around location of the record
   */
  void tell(UnusableSetting setting, SourceLocation around, Problems problems) {
    String key = around.path(setting.key());
    SourceLocation place = new SourceLocation(key, nearest(key).line(), null);
    problems.expected(place, shown(key, setting.found()), setting.valid());
  }

  private Stand nearest(String key) {
    Stand stand = stands.get(key);
    if (stand != null) {
      return stand;
    }
    int end = Math.max(key.lastIndexOf('.'), key.lastIndexOf('['));
    return end < 0 ? new Stand(1, false) : nearest(key.substring(0, end));
  }
}
