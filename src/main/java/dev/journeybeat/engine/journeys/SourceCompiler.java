package dev.journeybeat.engine.journeys;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Compiles all sources together, in this process. */
final class SourceCompiler {

  private final @Nullable JavaCompiler compiler;
  private final UnaryOperator<String> shownName;

  /**
   * @param compiler {@code null} if this Java has no compiler
   * @param shownName returns the display name of a file in the folder
   */
  SourceCompiler(@Nullable JavaCompiler compiler, UnaryOperator<String> shownName) {
    this.compiler = compiler;
    this.shownName = shownName;
  }

  Compilation compile(List<Source> sources, List<Path> classPath) throws IOException {
    List<JourneyProblem> errors = new ArrayList<>();
    List<MemoryFiles.Text> texts = new ArrayList<>();
    for (Source source : sources) {
      try {
        texts.add(new MemoryFiles.Text(source, decode(source.bytes())));
      } catch (CharacterCodingException e) {
        errors.add(
            JourneyProblem.of(
                shownName.apply(source.name()), "is not UTF-8; save it in this encoding"));
      }
    }
    if (!errors.isEmpty() || texts.isEmpty()) {
      return Compilation.failed(errors);
    }
    return compiler == null
        ? Compilation.failed(List.of(noCompiler()))
        : compile(compiler, texts, classPath);
  }

  private Compilation compile(
      JavaCompiler javac, List<MemoryFiles.Text> texts, List<Path> classPath) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager standard =
            javac.getStandardFileManager(found, Locale.ENGLISH, StandardCharsets.UTF_8);
        MemoryFiles files = new MemoryFiles(standard)) {
      boolean done = javac.getTask(said, files, found, options(classPath), null, texts).call();
      return done ? files.compilation() : Compilation.failed(errors(found, said.toString()));
    } catch (RuntimeException e) {
      // The compiler throws this if it has a bug or can't read a library.
      return Compilation.failed(
          List.of(JourneyProblem.of(shownName.apply(""), "the compiler crashed: " + e)));
    }
  }

  private static List<String> options(List<Path> classPath) {
    String joined =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    // Without an empty source path, the compiler would search every jar for sources.
    return List.of(
        "-proc:none",
        "-nowarn",
        "-Xlint:none",
        "-parameters",
        "-g",
        "--release",
        "17",
        "-encoding",
        "UTF-8",
        "-sourcepath",
        "",
        "-classpath",
        joined);
  }

  private List<JourneyProblem> errors(DiagnosticCollector<JavaFileObject> found, String said) {
    List<JourneyProblem> errors =
        found.getDiagnostics().stream()
            .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
            .map(this::problem)
            .toList();
    return errors.isEmpty()
        ? List.of(JourneyProblem.of(shownName.apply(""), "the compiler failed: " + said))
        : errors;
  }

  private JourneyProblem problem(Diagnostic<? extends JavaFileObject> diagnostic) {
    String message = RenamedApi.explain(diagnostic.getMessage(Locale.ENGLISH));
    if (!(diagnostic.getSource() instanceof MemoryFiles.Text text)
        || diagnostic.getPosition() == Diagnostic.NOPOS) {
      return JourneyProblem.of(shownName.apply(""), message);
    }
    // The compiler counts a tab as up to eight columns.
    int position = (int) diagnostic.getPosition();
    int start = text.text().lastIndexOf('\n', position - 1) + 1;
    int end = text.text().indexOf('\n', start);
    return new JourneyProblem(
        shownName.apply(text.source().name()),
        (int) diagnostic.getLineNumber(),
        position - start + 1,
        message,
        text.text().substring(start, end < 0 ? text.text().length() : end));
  }

  private JourneyProblem noCompiler() {
    return JourneyProblem.of(
        shownName.apply(""),
        "cannot be compiled, because the Java at %s has no compiler; start Journeybeat with a JDK"
            .formatted(System.getProperty("java.home")));
  }

  private static String decode(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
