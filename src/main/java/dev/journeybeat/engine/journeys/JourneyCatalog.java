package dev.journeybeat.engine.journeys;

import dev.journeybeat.api.Undo;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The journeys of one version of the folder. Immutable; whoever holds one goes on with its classes,
 * also when the folder has a newer version.
 */
public final class JourneyCatalog {

  private final String version;
  private final Instant since;
  private final SortedMap<String, JourneyClass> journeys;
  private final List<JourneyProblem> problems;
  private final ClassLoader loader;

  JourneyCatalog(String version, Instant since, FoundJourneys found, ClassLoader loader) {
    this.version = version;
    this.since = since;
    this.journeys = Collections.unmodifiableSortedMap(new TreeMap<>(found.journeys()));
    this.problems = List.copyOf(found.problems());
    this.loader = loader;
  }

  /** What there is before anything was loaded. */
  static JourneyCatalog none(Instant since) {
    FoundJourneys nothing = new FoundJourneys(Map.of(), List.of());
    return new JourneyCatalog("none", since, nothing, JourneyCatalog.class.getClassLoader());
  }

  /** A short text that is another one whenever a file holds something else. */
  public String version() {
    return version;
  }

  /** When it was loaded. */
  public Instant since() {
    return since;
  }

  /** By name, in the order of the names. */
  public SortedMap<String, JourneyClass> journeys() {
    return journeys;
  }

  public Optional<JourneyClass> find(String name) {
    return Optional.ofNullable(journeys.get(name));
  }

  /** Why some of what lies in the folder is not among the journeys. */
  public List<JourneyProblem> problems() {
    return problems;
  }

  /** An undo by the name of its class; empty if this version has none of this name. */
  public Optional<Class<? extends Undo>> undo(String className) {
    return UndoClass.find(className, loader);
  }
}
