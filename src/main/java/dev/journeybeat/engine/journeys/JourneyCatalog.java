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
 * The journeys of one version of the folder. Immutable: its classes stay usable after the folder
 * has changed.
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

  /** The empty catalog before the first load. */
  static JourneyCatalog none(Instant since) {
    FoundJourneys nothing = new FoundJourneys(Map.of(), List.of());
    return new JourneyCatalog("none", since, nothing, JourneyCatalog.class.getClassLoader());
  }

  /** A short text that changes whenever the content of a file changes. */
  public String version() {
    return version;
  }

  /** The time of the load. */
  public Instant since() {
    return since;
  }

  /** The journeys by name, sorted by name. */
  public SortedMap<String, JourneyClass> journeys() {
    return journeys;
  }

  public Optional<JourneyClass> find(String name) {
    return Optional.ofNullable(journeys.get(name));
  }

  /** Problems of files that are not usable as journeys. */
  public List<JourneyProblem> problems() {
    return problems;
  }

  /** Returns the undo class of this name; empty if this version has none. */
  public Optional<Class<? extends Undo>> undo(String className) {
    return UndoClass.find(className, loader);
  }
}
