package dev.journeybeat.config;

import dev.journeybeat.settings.KebabCase;
import dev.journeybeat.settings.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The types with a single text as value. */
final class Scalars {

  private static final Map<Class<?>, Scalar> FIXED =
      Map.ofEntries(
          Map.entry(String.class, new Scalar("a text", "", text -> text)),
          Map.entry(Secret.class, new Scalar("a text", "${env:NAME}", Secret::new)),
          Map.entry(int.class, new Scalar("a whole number", "", Integer::valueOf)),
          Map.entry(Integer.class, new Scalar("a whole number", "", Integer::valueOf)),
          Map.entry(long.class, new Scalar("a whole number", "", Long::valueOf)),
          Map.entry(Long.class, new Scalar("a whole number", "", Long::valueOf)),
          Map.entry(boolean.class, new Scalar("true or false", "", Scalars::truth)),
          Map.entry(Boolean.class, new Scalar("true or false", "", Scalars::truth)),
          Map.entry(Duration.class, new Scalar("a duration", "1h30m", DurationFormat::parse)),
          Map.entry(URI.class, new Scalar("an address", "https://shop.example", Scalars::address)),
          Map.entry(LocalTime.class, new Scalar("a time of day", "22:00", LocalTime::parse)),
          Map.entry(
              LocalDateTime.class,
              new Scalar("a date and time", "2026-12-01T22:00", LocalDateTime::parse)),
          Map.entry(ZoneId.class, new Scalar("a time zone", "Europe/Berlin", ZoneId::of)),
          Map.entry(Locale.class, new Scalar("a language", "en-GB", Scalars::language)));

  private final Path project;

  /**
   * @param project base of relative paths
   */
  Scalars(Path project) {
    this.project = project;
  }

  /**
   * @throws IllegalStateException if a settings record uses an unsupported type
   */
  Scalar of(Class<?> type) {
    if (type == Path.class) {
      return new Scalar("a path", "data", text -> project.resolve(text).normalize());
    }
    if (type.isEnum()) {
      return new Scalar(choices(type), "", text -> choice(type, text));
    }
    Scalar known = FIXED.get(type);
    if (known == null) {
      throw new IllegalStateException(type + " cannot be written in a configuration");
    }
    return known;
  }

  private static Object truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static URI address(String text) {
    URI address = URI.create(text);
    // "shop.example:8080" would be a valid URI with the scheme "shop.example".
    boolean onlyHostAndPort =
        address.isOpaque() && Character.isDigit(address.getSchemeSpecificPart().charAt(0));
    if (!address.isAbsolute() || onlyHostAndPort) {
      throw new IllegalArgumentException(text);
    }
    return address;
  }

  private static Locale language(String text) {
    try {
      return new Locale.Builder().setLanguageTag(text).build();
    } catch (java.util.IllformedLocaleException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String choices(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> '"' + written(constant) + '"')
        .collect(Collectors.joining(", ", "one of ", ""));
  }

  private static Object choice(Class<?> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> written(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static String written(Object constant) {
    return KebabCase.of(((Enum<?>) constant).name());
  }
}
