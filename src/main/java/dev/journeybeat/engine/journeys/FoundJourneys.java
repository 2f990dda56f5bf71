package dev.journeybeat.engine.journeys;

import java.util.List;
import java.util.Map;

/** Journeys and problems found in the classes of a version. */
record FoundJourneys(Map<String, JourneyClass> journeys, List<JourneyProblem> problems) {}
