package dev.journeybeat.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of {@code ${source:name}} come from. {@code env} is given here, {@code file} is
 * always there, and a program may add sources of its own. Immutable.
 */
public final class Variables {

  static final String ENVIRONMENT = "env";
  static final String FILE = "file";

  /** Knows values by name. */
  @FunctionalInterface
  public interface Source {

    /** The value, or {@code null} if there is none of this name. */
    @Nullable String value(String name);
  }

  private final Map<String, Source> sources;

  private Variables(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** With the environment of this process. */
  public static Variables ofEnvironment() {
    return of(System::getenv);
  }

  /** With an environment of one's own. */
  public static Variables of(Source environment) {
    return new Variables(Map.of(ENVIRONMENT, environment));
  }

  /**
   * Adds a source; {@code with("demo", …)} gives {@code ${demo:…}} its values. They are not taken
   * for secrets.
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
