package dev.journeybeat.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Replaces variables such as {@code ${env:NAME}}. A second dollar sign escapes a variable. */
final class Interpolation {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\$\\{|\\$\\{(?<inside>[^}]*)(?<end>}?)");
  private static final Pattern INSIDE =
      Pattern.compile("(?<source>[^:]+):(?<name>.+?)(:-(?<otherwise>.*))?", Pattern.DOTALL);

  private final Variables variables;
  private final Path project;

  Interpolation(Variables variables, Path project) {
    this.variables = variables;
    this.project = project;
  }

  /** Whether the text may contain a value from outside the file. */
  static boolean isUsedIn(String text) {
    return VARIABLE.matcher(text).find();
  }

  /** The resulting text; {@code null} if a variable has no value, which is reported. */
  @Nullable Resolved resolve(String text, SourceLocation place, Problems problems) {
    Matcher variable = VARIABLE.matcher(text);
    StringBuilder filled = new StringBuilder();
    List<String> confidential = new ArrayList<>();
    boolean varied = false;
    boolean complete = true;
    while (variable.find()) {
      String value = "${";
      if (variable.group("inside") != null) {
        varied = true;
        value = valueOf(variable, confidential, place, problems);
        complete &= value != null;
      }
      variable.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : value));
    }
    return complete
        ? new Resolved(variable.appendTail(filled).toString(), confidential, varied)
        : null;
  }

  private @Nullable String valueOf(
      Matcher variable, List<String> confidential, SourceLocation place, Problems problems) {
    Matcher inside = INSIDE.matcher(variable.group("inside"));
    if (variable.group("end").isEmpty() || !inside.matches() || !isKnown(inside.group("source"))) {
      problems.expected(place, Problems.quoted(variable.group()), validForms());
      return null;
    }
    String source = inside.group("source");
    String name = inside.group("name");
    try {
      String value =
          source.equals(Variables.FILE) ? contentOf(name) : variables.value(source, name);
      if (value != null && !value.isEmpty()) {
        if (source.equals(Variables.ENVIRONMENT) || source.equals(Variables.FILE)) {
          confidential.add(value);
        }
        return value;
      }
      String otherwise = inside.group("otherwise");
      if (otherwise == null) {
        tellMissing(source, name, value, place, problems);
      }
      return otherwise;
    } catch (CharacterCodingException e) {
      problems.expected(place, "text in " + name + " that is not UTF-8", "a text file in UTF-8");
      return null;
    } catch (IOException e) {
      problems.expected(
          place, "file " + project.resolve(name) + " that cannot be read", "a readable file: " + e);
      return null;
    }
  }

  private @Nullable String contentOf(String name) throws IOException {
    try {
      return Files.readString(project.resolve(name)).replaceFirst("\\R\\z", "");
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private void tellMissing(
      String source, String name, @Nullable String value, SourceLocation place, Problems problems) {
    String nothing = value == null ? "no " : "an empty ";
    if (source.equals(Variables.ENVIRONMENT)) {
      problems.expected(
          place,
          nothing + "environment variable " + name,
          "it to be set: export %s=…".formatted(name));
    } else if (source.equals(Variables.FILE)) {
      problems.expected(
          place, nothing + "file " + project.resolve(name), "a file that contains the value");
    } else {
      problems.expected(place, "no value \"%s\" in \"%s\"".formatted(name, source), "a known name");
    }
  }

  private boolean isKnown(String source) {
    return source.equals(Variables.FILE) || variables.has(source);
  }

  private String validForms() {
    return variables.names().stream()
        .sorted()
        .map(source -> "${%s:NAME}".formatted(source))
        .collect(Collectors.joining(", ", "", " or ${file:/path}, or $${ for a literal ${"));
  }
}
