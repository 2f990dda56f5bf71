package dev.journeybeat.engine.journeys;

import dev.journeybeat.api.Journey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the journeys of one version, and reports classes that look like journeys but can't be used.
 */
final class JourneyFinder {

  private static final Pattern CLASS_FILE_VERSION = Pattern.compile("class file version (\\d+)");

  /** Difference between the version number of a class file and that of its Java. */
  private static final int AHEAD = 44;

  private final ClassLoader loader;
  private final UnaryOperator<String> shownName;
  private final List<JourneyProblem> problems = new ArrayList<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final Set<String> tooNew = new HashSet<>();

  /**
   * @param shownName returns the display name of a file in the folder
   */
  JourneyFinder(ClassLoader loader, UnaryOperator<String> shownName) {
    this.loader = loader;
    this.shownName = shownName;
  }

  FoundJourneys find(Map<String, String> compiled, Content content) {
    Map<String, Path> paths =
        content.sources().stream().collect(Collectors.toMap(Source::name, Source::path));
    new TreeMap<>(compiled)
        .forEach((name, source) -> look(name, shownName.apply(source), paths.get(source)));
    content.allJars().forEach(jar -> tellTwice(jar, compiled.keySet()));
    for (Jar jar : content.jars()) {
      new TreeSet<>(jar.classes())
          .stream()
              .filter(name -> !compiled.containsKey(name))
              .forEach(name -> look(name, shownName.apply(jar.name()), null));
    }
    return new FoundJourneys(journeys(), problems);
  }

  private void tellTwice(Jar jar, Set<String> compiled) {
    Set<String> twice = new TreeSet<>(jar.classes());
    twice.retainAll(compiled);
    if (!twice.isEmpty()) {
      problems.add(
          JourneyProblem.of(
              shownName.apply(jar.name()),
              "contains classes that also exist as sources: %s; the sources are used,"
                      .formatted(String.join(", ", twice))
                  + " so remove them from one of the two"));
    }
  }

  private void look(String className, String file, @Nullable Path source) {
    try {
      Class<?> type = Class.forName(className, false, loader);
      boolean inside = type.isAnonymousClass() || type.isLocalClass();
      if (Journey.class.isAssignableFrom(type) && !type.isInterface() && !inside) {
        candidates.add(new Candidate(type.asSubclass(Journey.class), file, source));
      }
    } catch (UnsupportedClassVersionError e) {
      tellTooNew(file, String.valueOf(e.getMessage()));
    } catch (ClassNotFoundException | LinkageError e) {
      // Classes of a jar may lack dependencies, but a journey may not.
      if (className.endsWith("Journey")) {
        problems.add(
            JourneyProblem.of(
                file,
                "%s is incompatible with the classes it uses (%s); is a jar missing in lib?"
                    .formatted(className, e)));
      }
    }
  }

  private void tellTooNew(String file, String message) {
    if (tooNew.add(file)) {
      Matcher version = CLASS_FILE_VERSION.matcher(message);
      int java = version.find() ? Integer.parseInt(version.group(1)) - AHEAD : 0;
      problems.add(
          JourneyProblem.of(
              file,
              "was built for Java %d, but this is Java %d; build it with --release 17"
                  .formatted(java, Runtime.version().feature())));
    }
  }

  private Map<String, JourneyClass> journeys() {
    Map<String, List<Candidate>> byName = new TreeMap<>();
    Map<String, JourneyClass> journeys = new HashMap<>();
    for (Candidate candidate : candidates) {
      try {
        if (!candidate.isBaseOf(candidates)) {
          JourneyClass journey = candidate.journey();
          byName.computeIfAbsent(journey.name(), name -> new ArrayList<>()).add(candidate);
          journeys.put(journey.name(), journey);
        }
      } catch (Candidate.UnfitException e) {
        problems.add(JourneyProblem.of(candidate.file(), String.valueOf(e.getMessage())));
      }
    }
    byName.forEach(
        (name, same) -> {
          if (same.size() > 1) {
            journeys.remove(name);
            tellTwice(name, same);
          }
        });
    return journeys;
  }

  private void tellTwice(String name, List<Candidate> same) {
    String places = same.stream().map(Candidate::toString).collect(Collectors.joining(" and "));
    problems.add(
        JourneyProblem.of(
            same.get(0).file(),
            "journey %s exists %d times, as %s; rename all but one, until then none of them runs"
                .formatted(name, same.size(), places)));
  }
}
