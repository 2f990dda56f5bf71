package dev.journeybeat.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sources of the values of {@code ${source:name}}. {@code env} is set here, {@code file} always
 * exists, and a program can add its own. Immutable.
 */
public final class Variables {

  static final String ENVIRONMENT = "env";
  static final String FILE = "file";

  /** A lookup of values by name. */
  @FunctionalInterface
  public interface Source {

    /** Returns the value, or {@code null} if there is none with this name. */
    @Nullable String value(String name);
  }

  private final Map<String, Source> sources;

  private Variables(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** Uses the environment of this process. */
  public static Variables ofEnvironment() {
    return of(System::getenv);
  }

  /** Uses the given environment. */
  public static Variables of(Source environment) {
    return new Variables(Map.of(ENVIRONMENT, environment));
  }

  /**
   * Adds a source: {@code with("demo", …)} provides the values of {@code ${demo:…}}. They do not
   * count as secrets.
   */
  public Variables with(String name, Source source) {
    Map<String, Source> more = new LinkedHashMap<>(sources);
    more.put(name, source);
    return new Variables(more);
  }

  Set<String> names() {
    return sources.keySet();
  }

  boolean has(String source) {
    return sources.containsKey(source);
  }

  @Nullable String value(String source, String name) {
    Source known = sources.get(source);
    return known == null ? null : known.value(name);
  }
}
