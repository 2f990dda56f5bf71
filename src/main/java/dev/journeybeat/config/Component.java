package dev.journeybeat.config;

import dev.journeybeat.settings.Default;
import dev.journeybeat.settings.Example;
import dev.journeybeat.settings.KebabCase;
import dev.journeybeat.settings.RenamedFrom;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A component of a settings record.
 *
 * @param key as written in the file
 * @param formerKey its key in earlier versions; {@code null} if unchanged
 * @param otherwise its default, written as in the file
 */
record Component(
    String key,
    @Nullable String formerKey,
    Type type,
    boolean optional,
    @Nullable String otherwise,
    @Nullable String example) {

  static List<Component> of(Class<? extends Record> settings) {
    return Arrays.stream(settings.getRecordComponents()).map(Component::of).toList();
  }

  static List<String> keys(Class<? extends Record> settings) {
    return of(settings).stream().flatMap(component -> component.keys().stream()).toList();
  }

  /** The possible keys in the file: its own key, or one for each record of a choice. */
  Collection<String> keys() {
    return Types.isChoice(type) ? Types.choices(type).keySet() : List.of(key);
  }

  private static Component of(RecordComponent component) {
    Default otherwise = component.getAnnotation(Default.class);
    Example example = component.getAnnotation(Example.class);
    RenamedFrom former = component.getAnnotation(RenamedFrom.class);
    return new Component(
        KebabCase.of(component.getName()),
        former == null ? null : former.value(),
        component.getGenericType(),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        otherwise == null ? null : otherwise.value(),
        example == null ? null : asWritten(example.value(), component.getType()));
  }

  /** Converts an example of an item to a list. A text may be in quotes. */
  private static String asWritten(String example, Class<?> type) {
    boolean isQuoted = example.length() > 1 && example.startsWith("\"") && example.endsWith("\"");
    if (type == List.class && !example.startsWith("[")) {
      return isQuoted ? "[" + example + "]" : "[\"" + example + "\"]";
    }
    boolean isMany = type == List.class || type == Map.class;
    return isQuoted && !isMany ? example.substring(1, example.length() - 1) : example;
  }

  /** The example for error messages; {@code null} if there is none. */
  @Nullable String shown() {
    return example != null || SourceLocations.NOTHING.contains(String.valueOf(otherwise))
        ? example
        : otherwise;
  }

  /** Parses a value of {@link Default} or {@link Example}, written as in the file. */
  Node node(String written) {
    boolean isText = type instanceof Class<?> && !Types.isRecord(type);
    return isText
        ? new ScalarNode(Tag.STR, written, ScalarStyle.DOUBLE_QUOTED)
        : YamlFile.parse(written);
  }
}
