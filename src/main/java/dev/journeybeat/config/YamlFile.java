package dev.journeybeat.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Parses YAML. Reports a problem if it can't be parsed. */
final class YamlFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private YamlFile() {}

  /** The content of the file; {@code null} if it can't be parsed, which is reported. */
  static @Nullable Node read(Path file, Problems problems) {
    String text = text(file, problems);
    return text == null ? null : parse(text, problems);
  }

  /**
   * Parses a text of a program.
   *
   * @throws YamlEngineException if it is not YAML
   */
  static Node parse(String text) {
    return compose(text).orElseThrow(() -> new YamlEngineException("nothing in \"" + text + '"'));
  }

  private static Optional<Node> compose(String text) {
    return new Compose(LoadSettings.builder().setSchema(new CoreSchema()).build())
        .composeString(text);
  }

  private static @Nullable Node parse(String text, Problems problems) {
    try {
      Optional<Node> root = compose(text).filter(node -> !Nodes.isNothing(node));
      if (root.isPresent()) {
        return root.get();
      }
      problems.add(SourceLocation.WHOLE_FILE, "is empty; expected settings");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(YamlFile::line).orElse(0);
      problems.add(SourceLocation.WHOLE_FILE.at(line), notYaml(e));
    } catch (ReaderException e) {
      long line = 1 + text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      problems.expected(
          SourceLocation.WHOLE_FILE.at((int) line), "a control character", "text only");
    } catch (YamlEngineException e) {
      problems.add(SourceLocation.WHOLE_FILE, "is not YAML: " + e.getMessage());
    }
    return null;
  }

  private static String notYaml(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    if (problem.contains("TAB")) {
      return "found a tab; expected spaces for indentation";
    }
    String hint = problem.contains("<block end>") ? "; check the indentation of this line" : "";
    String context = e.getContext();
    return "is not YAML: "
        + (context == null || context.isEmpty() ? "" : context + begun(e) + ", ")
        + problem
        + hint;
  }

  /** The line of an unclosed quote or bracket. The parser reports the problem at the end only. */
  private static String begun(MarkedYamlEngineException e) {
    return e.getContextMark().map(mark -> " that starts in line " + line(mark)).orElse("");
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }

  private static @Nullable String text(Path file, Problems problems) {
    try {
      return decode(Files.readAllBytes(file), problems);
    } catch (NoSuchFileException e) {
      problems.add(
          SourceLocation.WHOLE_FILE, "does not exist; looked for it at " + file.toAbsolutePath());
    } catch (AccessDeniedException e) {
      problems.add(
          SourceLocation.WHOLE_FILE,
          "can't be read by this user; expected read permission on " + file);
    } catch (IOException e) {
      problems.add(SourceLocation.WHOLE_FILE, "cannot be read: " + e.getMessage());
    }
    return null;
  }

  private static @Nullable String decode(byte[] bytes, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = (int) text.lines().count();
      problems.add(
          SourceLocation.WHOLE_FILE.at(Math.max(1, line)),
          "found a character that is not UTF-8; expected the file to be saved as UTF-8");
      return null;
    }
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
