package dev.journeybeat.engine.journeys;

import java.util.List;
import java.util.Map;

/**
 * Result of compiling the sources.
 *
 * @param classes the classes by name; empty if there were errors
 * @param sources the name of the source of each class
 */
record Compilation(
    Map<String, byte[]> classes, Map<String, String> sources, List<JourneyProblem> errors) {

  static Compilation failed(List<JourneyProblem> errors) {
    return new Compilation(Map.of(), Map.of(), errors);
  }
}
