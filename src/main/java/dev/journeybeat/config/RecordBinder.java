package dev.journeybeat.config;

import dev.journeybeat.settings.UnusableSetting;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Creates one settings record. An invalid component is reported and replaced: by its valid part,
 * its default or its example. The other components are then still checked, so that all problems are
 * reported together.
 */
final class RecordBinder {

  private final Binder binder;
  private final Class<? extends Record> type;
  private final List<Component> components;
  private final @Nullable Object[] values;

  /** Indexes of the components with reported problems. */
  private final Set<Integer> told = new HashSet<>();

  /** Indexes of the components that were replaced by a default or an example. */
  private final Set<Integer> replaced = new HashSet<>();

  RecordBinder(Binder binder, Class<? extends Record> type) {
    this.binder = binder;
    this.type = type;
    this.components = Component.of(type);
    this.values = new @Nullable Object[components.size()];
  }

  /** Returns the record, which may contain replacements; {@code null} if it can't be created. */
  @Nullable Object bind(Node node, SourceLocation place) {
    Map<String, Entry> entries = binder.entries(node, place, binder.valid(type, null));
    if (entries == null) {
      return null;
    }
    tellUnknown(entries, place);
    boolean complete = true;
    for (int index = 0; index < components.size(); index++) {
      Component component = components.get(index);
      complete &=
          Types.isChoice(component.type())
              ? bindChoice(index, entries, place)
              : bindComponent(index, entries.get(component.key()), place);
    }
    return complete ? construct(place) : null;
  }

  private void tellUnknown(Map<String, Entry> entries, SourceLocation place) {
    List<String> known = Component.keys(type);
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            SourceLocation itsPlace = place.key(key, entry.line(), null);
            binder.problems().add(itsPlace, message(key, known));
          }
        });
  }

  private String message(String unknown, List<String> known) {
    return components.stream()
        .filter(component -> unknown.equals(component.formerKey()))
        .findFirst()
        .map(component -> "is now named \"%s\"".formatted(component.key()))
        .orElseGet(() -> UnknownKey.text(unknown, known));
  }

  /** Whether there is a value, including a replacement. */
  private boolean bindComponent(int index, @Nullable Entry entry, SourceLocation place) {
    Component component = components.get(index);
    int line = entry == null ? place.line() : entry.line();
    SourceLocation itsPlace = place.key(component.key(), line, component.shown());
    boolean given = entry != null && !binder.isNothing(entry.value(), itsPlace);
    if (entry != null && given) {
      bind(index, component.type(), entry.value(), itsPlace);
    } else if (component.otherwise() != null) {
      values[index] = byDefault(component, component.otherwise(), itsPlace);
    } else if (component.optional()) {
      return true;
    } else {
      String valid = binder.valid(component.type(), component.example());
      binder.problems().expected(itsPlace, "nothing", valid);
    }
    return values[index] != null || replace(index);
  }

  /** Whether the file names exactly one record of the choice. */
  private boolean bindChoice(int index, Map<String, Entry> entries, SourceLocation place) {
    Map<String, Class<? extends Record>> choices = Types.choices(components.get(index).type());
    List<String> named = choices.keySet().stream().filter(entries::containsKey).toList();
    if (named.size() == 1) {
      String key = named.get(0);
      Entry entry = Objects.requireNonNull(entries.get(key));
      Class<? extends Record> choice = Objects.requireNonNull(choices.get(key));
      bind(index, choice, entry.value(), place.key(key, entry.line(), null));
    } else {
      String found = named.isEmpty() ? "none" : String.join(" and ", named);
      binder.problems().expected(place, found, "one of " + String.join(", ", choices.keySet()));
    }
    return values[index] != null || replace(index);
  }

  private void bind(int index, Type type, Node node, SourceLocation place) {
    int before = binder.problems().count();
    values[index] = binder.bind(type, node, place);
    if (binder.problems().count() > before) {
      told.add(index);
    }
  }

  private Object byDefault(Component component, String otherwise, SourceLocation place) {
    Object value = binder.aside(component.type(), component.node(otherwise), place);
    if (value == null) {
      throw new IllegalStateException(
          "%s of %s cannot be \"%s\"".formatted(component.key(), type.getName(), otherwise));
    }
    return value;
  }

  /** Replaces an invalid component with a valid value; returns whether there was one. */
  private boolean replace(int index) {
    told.add(index);
    replaced.add(index);
    Component component = components.get(index);
    values[index] = standIn(component);
    return values[index] != null || component.optional();
  }

  /** Removes the replacement where no value is allowed; returns whether there was one. */
  private boolean withdraw(int index) {
    boolean stood = values[index] != null && components.get(index).optional();
    values[index] = null;
    return stood;
  }

  private @Nullable Object standIn(Component component) {
    String written = component.otherwise() == null ? component.example() : component.otherwise();
    if (written == null) {
      return Types.anyOf(component.type());
    }
    try {
      // The variables of an example may be undefined.
      Node node = component.node(written.replace("${", "$${"));
      return binder.aside(component.type(), node, SourceLocation.WHOLE_FILE);
    } catch (YamlEngineException e) {
      // An example may be invalid as a value.
      return null;
    }
  }

  private @Nullable Object construct(SourceLocation place) {
    Constructor<? extends Record> constructor = constructor();
    while (true) {
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        if (!canGoOn(e.getCause(), place)) {
          return null;
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot make a " + type.getName(), e);
      }
    }
  }

  /** Reports why the record was rejected; returns whether the rejected value was replaced. */
  private boolean canGoOn(@Nullable Throwable refusal, SourceLocation place) {
    if (refusal instanceof UnusableSetting setting) {
      int index = indexOf(setting.key().split("[.\\[]", 2)[0]);
      if (told.contains(index)) {
        return replaced.contains(index) ? withdraw(index) : replace(index);
      }
      binder.places().tell(setting, place, binder.problems());
      return index >= 0 && replace(index);
    }
    if (refusal instanceof IllegalArgumentException) {
      binder.problems().add(place, String.valueOf(refusal.getMessage()));
      return false;
    }
    throw new IllegalStateException("cannot make a " + type.getName(), refusal);
  }

  private int indexOf(String key) {
    int index = components.size() - 1;
    while (index >= 0 && !components.get(index).keys().contains(key)) {
      index--;
    }
    return index;
  }

  private Constructor<? extends Record> constructor() {
    Class<?>[] parameters =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("cannot make a " + type.getName(), e);
    }
  }
}
