package dev.journeybeat.engine.journeys;

import java.util.List;
import java.util.Map;

/** What the classes of a version turned out to hold. */
record FoundJourneys(Map<String, JourneyClass> journeys, List<JourneyProblem> problems) {}
