package dev.journeybeat.engine.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Builds a catalog from the files. */
final class CatalogBuilder {

  private final ContentStore store;
  private final SourceCompiler compiler;
  private final Clock clock;
  private final UnaryOperator<String> shownName;

  CatalogBuilder(
      ContentStore store, SourceCompiler compiler, Clock clock, UnaryOperator<String> shownName) {
    this.store = store;
    this.compiler = compiler;
    this.clock = clock;
    this.shownName = shownName;
  }

  Build build(Content content) throws IOException {
    List<JourneyProblem> problems = new ArrayList<>();
    content.allJars().forEach(jar -> tellFault(jar, problems));
    List<Path> jars = new ArrayList<>(content.usableJars().map(Jar::copy).toList());
    Map<String, String> sourceOf = Map.of();
    if (!content.sources().isEmpty()) {
      CompiledSources compiled = compiledSources(content, jars, problems);
      if (compiled == null) {
        return new Build(null, problems);
      }
      jars.add(0, compiled.jar());
      sourceOf = compiled.sources();
    }
    store.tidy(new HashSet<>(jars));
    JourneyLoader loader = new JourneyLoader(content.version(), jars, sourceOf.keySet());
    FoundJourneys found = new JourneyFinder(loader, shownName).find(sourceOf, content);
    problems.addAll(found.problems());
    if (found.journeys().isEmpty() && problems.isEmpty()) {
      problems.add(
          JourneyProblem.of(
              shownName.apply(""),
              "contains no journey; \"journeybeat new checkout\" creates one"));
    }
    return new Build(
        new JourneyCatalog(
            content.version(),
            clock.instant(),
            new FoundJourneys(found.journeys(), problems),
            loader),
        problems);
  }

  /**
   * The sources' classes, compiled now or by an earlier start; {@code null} if there are errors.
   */
  private @Nullable CompiledSources compiledSources(
      Content content, List<Path> jars, List<JourneyProblem> problems) throws IOException {
    String name = compiledName(content);
    Path kept = store.path(name);
    if (Files.exists(kept)) {
      try {
        return CompiledSources.read(kept);
      } catch (ZipException e) {
        // The file is incomplete after a power failure.
        Files.delete(kept);
      }
    }
    List<Path> classPath = Stream.concat(OwnClassPath.entries().stream(), jars.stream()).toList();
    Compilation compilation = compiler.compile(content.sources(), classPath);
    problems.addAll(compilation.errors());
    return compilation.errors().isEmpty()
        ? CompiledSources.read(store.keep(name, out -> CompiledSources.write(compilation, out)))
        : null;
  }

  /** The key also depends on the compiler and the class path. */
  private static String compiledName(Content content) throws IOException {
    return new Digest()
            .add(content.hash())
            .add(Runtime.version().toString())
            .add(OwnClassPath.fingerprint())
            .text()
        + ".jar";
  }

  private void tellFault(Jar jar, List<JourneyProblem> problems) {
    if (jar.fault() != null) {
      problems.add(
          JourneyProblem.of(
              shownName.apply(jar.name()),
              "cannot be opened as a jar (%s); build or copy it again".formatted(jar.fault())));
    }
  }
}
