package dev.journeybeat.config;

import dev.journeybeat.settings.KebabCase;
import dev.journeybeat.settings.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which types a settings record may have, beside those of {@link Scalars}. */
final class Types {

  private Types() {}

  static boolean isRecord(Type type) {
    return type instanceof Class<?> single && single.isRecord() && single != Secret.class;
  }

  static Class<? extends Record> record(Type type) {
    return ((Class<?>) type).asSubclass(Record.class);
  }

  /**
   * Whether it is one of several records, of which the file names one: a sealed interface. Java has
   * sealed classes of its own, which are values.
   */
  static boolean isChoice(Type type) {
    return type instanceof Class<?> single && single.isInterface() && single.isSealed();
  }

  /** The records of a choice, by the keys that name them. */
  static Map<String, Class<? extends Record>> choices(Type choice) {
    Map<String, Class<? extends Record>> choices = new LinkedHashMap<>();
    for (Class<?> each : ((Class<?>) choice).getPermittedSubclasses()) {
      choices.put(KebabCase.of(each.getSimpleName()), record(each));
    }
    return choices;
  }

  /** Any value of a type that has few; {@code null} if it has many. */
  static @Nullable Object anyOf(Type type) {
    return type instanceof Class<?> single && single.isEnum() ? single.getEnumConstants()[0] : null;
  }

  static boolean isList(ParameterizedType type) {
    return type.getRawType() == List.class;
  }

  /**
   * What a list or a map from texts holds.
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
