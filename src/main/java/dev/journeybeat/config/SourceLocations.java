package dev.journeybeat.config;

import dev.journeybeat.settings.UnusableSetting;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Where every value stands, so that a reason found later can be told at the right line. */
final class SourceLocations {

  /** What a program calls a value that is not there. */
  static final Set<String> NOTHING = Set.of("", "null", "[]", "{}");

  /**
   * @param hidden whether what is there must not be printed
   */
  private record Stand(int line, boolean hidden) {}

  private final Map<String, Stand> stands = new HashMap<>();

  void put(SourceLocation place, boolean hidden) {
    stands.put(place.key(), new Stand(place.line(), hidden));
  }

  /** A found value as it is printed: in quotes, so that blanks in it can be seen. */
  String shown(String key, String found) {
    if (nearest(key).hidden()) {
      return Problems.HIDDEN;
    }
    return NOTHING.contains(found) ? "nothing" : Problems.quoted(found);
  }

  /**
   * Tells what a settings record refused.
   *
   * @param around where the record stands
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
