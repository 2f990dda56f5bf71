package dev.journeybeat.engine.journeys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of building the files in the folder.
 *
 * @param catalog {@code null} if the sources could not be compiled
 */
record Build(@Nullable JourneyCatalog catalog, List<JourneyProblem> problems) {

  Build {
    problems = List.copyOf(problems);
  }
}
