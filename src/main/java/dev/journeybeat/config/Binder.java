package dev.journeybeat.config;

import dev.journeybeat.settings.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Converts YAML nodes to values. Reports a problem for each value that can't be converted. */
final class Binder {

  private final Scalars scalars;
  private final Interpolation interpolation;
  private final Problems problems = new Problems();
  private final SourceLocations places = new SourceLocations();
  private final ConfidentialValues confidential = new ConfidentialValues();

  Binder(Scalars scalars, Interpolation interpolation) {
    this.scalars = scalars;
    this.interpolation = interpolation;
  }

  /**
   * Converts a value that does not come from the file; {@code null} if it is invalid. Reports no
   * problem.
   */
  @Nullable Object aside(Type type, Node node, SourceLocation place) {
    Binder aside = new Binder(scalars, interpolation);
    Object value = aside.bind(type, node, place);
    return aside.problems.isEmpty() ? value : null;
  }

  Problems problems() {
    return problems;
  }

  SourceLocations places() {
    return places;
  }

  ConfidentialValues confidential() {
    return confidential;
  }

  /**
   * Returns the value without its invalid parts, which are reported as problems; {@code null} if
   * nothing is left. The rest of the file is then still checked.
   */
  @Nullable Object bind(Type type, Node node, SourceLocation place) {
    places.put(place, type == Secret.class || Nodes.isVaried(node));
    if (Types.isRecord(type)) {
      return new RecordBinder(this, Types.record(type)).bind(node, place);
    }
    if (type instanceof ParameterizedType generic) {
      return Types.isList(generic) ? bindList(generic, node, place) : bindMap(generic, node, place);
    }
    return bindScalar((Class<?>) type, node, place);
  }

  /** The valid form of a type, as displayed. */
  String valid(Type type, @Nullable String example) {
    if (Types.isRecord(type)) {
      return "the keys " + UnknownKey.list(Component.keys(Types.record(type)));
    }
    if (type instanceof ParameterizedType generic) {
      String many = Types.isList(generic) ? "a list" : "names with values";
      return example == null ? many : many + " such as " + example;
    }
    return scalars.of((Class<?>) type).valid(example);
  }

  /** Whether it counts as not set: the value is missing, or consists of an empty variable. */
  boolean isNothing(Node node, SourceLocation place) {
    if (Nodes.isNothing(node) || !(node instanceof ScalarNode scalar)) {
      return Nodes.isNothing(node);
    }
    Resolved resolved = interpolation.resolve(scalar.getValue(), place, new Problems());
    return resolved != null && resolved.varied() && resolved.text().isEmpty();
  }

  private @Nullable Object bindList(ParameterizedType type, Node node, SourceLocation place) {
    if (!(node instanceof SequenceNode sequence)) {
      problems.expected(place, Nodes.describe(node), valid(type, place.example()));
      return null;
    }
    Type itemType = Types.element(type);
    List<Object> items = new ArrayList<>();
    int index = 0;
    for (Node itemNode : sequence.getValue()) {
      Object item = bind(itemType, itemNode, place.item(index++, Nodes.line(itemNode)));
      if (item != null) {
        items.add(item);
      }
    }
    return List.copyOf(items);
  }

  private @Nullable Object bindMap(ParameterizedType type, Node node, SourceLocation place) {
    Map<String, Entry> entries = entries(node, place, valid(type, place.example()));
    Type valueType = Types.element(type);
    if (entries == null) {
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    entries.forEach(
        (name, entry) -> {
          Object value = bind(valueType, entry.value(), place.key(name, entry.line(), null));
          if (value != null) {
            values.put(name, value);
          }
        });
    return Collections.unmodifiableMap(values);
  }

  private @Nullable Object bindScalar(Class<?> type, Node node, SourceLocation place) {
    Scalar scalar = scalars.of(type);
    String valid = scalar.valid(place.example());
    if (!(node instanceof ScalarNode written) || Nodes.isNothing(node)) {
      problems.expected(place, Nodes.describe(node), valid);
      return null;
    }
    Resolved resolved = interpolation.resolve(written.getValue(), place, problems);
    if (resolved == null) {
      return null;
    }
    confidential.add(type, resolved);
    try {
      return scalar.parser().parse(resolved.text());
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.expected(place, places.shown(place.key(), resolved.text()), valid);
      return null;
    }
  }

  /** The entries of a mapping, in order; {@code null} if it is not a mapping, which is reported. */
  @Nullable Map<String, Entry> entries(Node node, SourceLocation place, String valid) {
    if (Nodes.isNothing(node)) {
      return Map.of();
    }
    if (!(node instanceof MappingNode mapping)) {
      problems.expected(place, Nodes.describe(node), valid);
      return null;
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      int line = Nodes.line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.expected(place.at(line), Nodes.describe(tuple.getKeyNode()), "a key");
        continue;
      }
      Entry before = entries.putIfAbsent(key.getValue(), new Entry(tuple.getValueNode(), line));
      if (before != null) {
        problems.add(
            place.key(key.getValue(), line, null),
            "given twice, first in line %d; expected it once".formatted(before.line()));
      }
    }
    return entries;
  }
}
