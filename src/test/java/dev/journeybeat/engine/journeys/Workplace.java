package dev.journeybeat.engine.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.tools.ToolProvider;

/** An author's folder in a test, and what was told about it. */
final class Workplace implements AutoCloseable {

  /** After every file of a test was written, so that the listing alone tells whether it changed. */
  static final Clock LATER = Clock.fixed(Instant.parse("2100-01-01T12:00:00Z"), ZoneOffset.UTC);

  private final Path root;
  private final List<JourneyState> news = new CopyOnWriteArrayList<>();
  private final JourneyFolder folder;

  Workplace(Path root) throws IOException {
    this(root, LATER);
  }

  Workplace(Path root, Clock clock) throws IOException {
    this.root = root;
    Files.createDirectories(path(""));
    this.folder = new JourneyFolder(path(""), cache(), clock, news::add);
  }

  JourneyFolder folder() {
    return folder;
  }

  Path path(String name) {
    return root.resolve("journeys").resolve(name);
  }

  Path cache() {
    return root.resolve("cache");
  }

  List<String> names() {
    return List.copyOf(folder.current().journeys().keySet());
  }

  List<JourneyState> news() {
    return news;
  }

  /** The problems of the newest look, as they are shown. */
  List<String> problems() {
    folder.current();
    return folder.state().problems().stream().map(JourneyProblem::toString).toList();
  }

  Path write(String name, String text) throws IOException {
    Files.createDirectories(path(name).getParent());
    return Files.writeString(path(name), text);
  }

  /** Writes a journey in the package {@code shop} whose steps are {@code body}. */
  Path writeJourney(String simpleName, String body) throws IOException {
    return write("shop/" + simpleName + ".java", journey("shop", simpleName, body));
  }

  static String journey(String packageName, String simpleName, String body) {
    return """
        package %s;

        import dev.journeybeat.api.Journey;
        import dev.journeybeat.api.Visit;

        public class %s implements Journey {
          @Override
          public void walk(Visit visit) {
            %s
          }
        }
        """
        .formatted(packageName, simpleName, body);
  }

  /** Makes a jar of sources. */
  Path writeJar(String name, Map<String, String> sources) throws IOException {
    return writeJar(name, compile(sources, List.of()));
  }

  Path writeJar(String name, Compilation compilation) throws IOException {
    assertThat(compilation.errors()).isEmpty();
    Files.createDirectories(path(name).getParent());
    try (OutputStream out = Files.newOutputStream(path(name))) {
      CompiledSources.write(compilation, out);
    }
    return path(name);
  }

  static Compilation compile(Map<String, String> sources, List<Path> libraries) throws IOException {
    List<Path> classPath =
        java.util.stream.Stream.concat(OwnClassPath.entries().stream(), libraries.stream())
            .toList();
    return new SourceCompiler(ToolProvider.getSystemJavaCompiler(), name -> name)
        .compile(
            sources.entrySet().stream()
                .map(
                    entry ->
                        new Source(
                            Path.of(entry.getKey()).toAbsolutePath(),
                            entry.getKey(),
                            entry.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList(),
            classPath);
  }

  @Override
  public void close() {
    folder.close();
  }
}
