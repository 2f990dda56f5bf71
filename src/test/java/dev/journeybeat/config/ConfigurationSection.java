package dev.journeybeat.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A section of {@code journeybeat.yaml}.
 *
 * @param path where it is, such as {@code healthchecks.checks.<name>}; empty for the top level
 */
record ConfigurationSection(String path, Class<? extends Record> type) {

  /**
   * A key of a section.
   *
   * @param description from the Javadoc
   */
  record Key(Component component, String description) {}

  /** All sections, each before the sections in it. */
  static List<ConfigurationSection> all() {
    List<ConfigurationSection> sections = new ArrayList<>();
    collect(new ConfigurationSection("", Settings.class), sections);
    return sections;
  }

  RecordDocs docs() {
    return RecordDocs.of(type);
  }

  /** The keys that have a value of their own, and no section. */
  List<Key> keys() {
    return allKeys().stream().filter(key -> sections(key.component()).isEmpty()).toList();
  }

  /** All keys, but those of choices, which are sections. */
  List<Key> allKeys() {
    Map<String, String> descriptions = docs().components();
    List<Key> keys = new ArrayList<>();
    RecordComponent[] components = type.getRecordComponents();
    List<Component> bound = Component.of(type);
    for (int i = 0; i < components.length; i++) {
      if (!Types.isChoice(bound.get(i).type())) {
        String name = components[i].getName();
        String description = descriptions.getOrDefault(name, "");
        if (description.isEmpty()) {
          throw new IllegalStateException("%s has no @param %s".formatted(type, name));
        }
        keys.add(new Key(bound.get(i), description));
      }
    }
    return keys;
  }

  /** The sections that a key opens. */
  List<ConfigurationSection> sections(Component component) {
    Type type = component.type();
    if (Types.isChoice(type)) {
      return Types.choices(type).entrySet().stream()
          .map(choice -> new ConfigurationSection(below(choice.getKey()), choice.getValue()))
          .toList();
    }
    if (Types.isRecord(type)) {
      return List.of(new ConfigurationSection(below(component.key()), Types.record(type)));
    }
    if (type instanceof ParameterizedType many && Types.isRecord(Types.element(many))) {
      String each = component.key() + (Types.isList(many) ? "[]" : ".<name>");
      return List.of(new ConfigurationSection(below(each), Types.record(Types.element(many))));
    }
    return List.of();
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static void collect(ConfigurationSection section, List<ConfigurationSection> sections) {
    sections.add(section);
    for (Component component : Component.of(section.type)) {
      section.sections(component).forEach(inner -> collect(inner, sections));
    }
  }
}
