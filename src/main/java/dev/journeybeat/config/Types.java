package dev.journeybeat.config;

import dev.journeybeat.settings.KebabCase;
import dev.journeybeat.settings.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Types of components in settings records, in addition to those of {@link Scalars}. */
final class Types {

  private Types() {}

  static boolean isRecord(Type type) {
    return type instanceof Class<?> single && single.isRecord() && single != Secret.class;
  }

  static Class<? extends Record> record(Type type) {
    return ((Class<?>) type).asSubclass(Record.class);
  }

  /**
   * Whether it is a choice of several records, of which the file names one: a sealed interface.
   * Java's own sealed classes are values.
   */
  static boolean isChoice(Type type) {
    return type instanceof Class<?> single && single.isInterface() && single.isSealed();
  }

  /** The records of a choice, by key. */
  static Map<String, Class<? extends Record>> choices(Type choice) {
    Map<String, Class<? extends Record>> choices = new LinkedHashMap<>();
    for (Class<?> each : ((Class<?>) choice).getPermittedSubclasses()) {
      choices.put(KebabCase.of(each.getSimpleName()), record(each));
    }
    return choices;
  }

  /** Any value of a type with few values; {@code null} if it has many. */
  static @Nullable Object anyOf(Type type) {
    return type instanceof Class<?> single && single.isEnum() ? single.getEnumConstants()[0] : null;
  }

  static boolean isList(ParameterizedType type) {
    return type.getRawType() == List.class;
  }

  /**
   * The element type of a list or of a map with text keys.
   *
   * @throws IllegalStateException if it is neither
   */
  static Type element(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (isList(type)) {
      return arguments[0];
    }
    if (type.getRawType() == Map.class && arguments[0] == String.class) {
      return arguments[1];
    }
    throw new IllegalStateException(type + " cannot be written in a configuration");
  }
}
