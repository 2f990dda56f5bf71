package dev.journeybeat.engine.journeys;

import dev.journeybeat.api.Journey;
import dev.journeybeat.settings.KebabCase;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A class that implements {@link Journey}.
 *
 * @param file its source or jar, as displayed
 * @param source {@code null} if it comes from a jar
 */
record Candidate(Class<? extends Journey> type, String file, @Nullable Path source) {

  private static final String SUFFIX = "Journey";

  /** Returns the journey's name: {@code GuestCheckoutJourney} is guest-checkout. */
  String name() {
    String simple = type.getSimpleName();
    String shorter =
        simple.endsWith(SUFFIX) ? simple.substring(0, simple.length() - SUFFIX.length()) : "";
    return KebabCase.of(shorter.isEmpty() ? simple : shorter);
  }

  boolean isAbstract() {
    return Modifier.isAbstract(type.getModifiers());
  }

  /** Whether it is abstract and other journeys extend it. */
  boolean isBaseOf(Collection<Candidate> others) {
    return isAbstract()
        && others.stream()
            .anyMatch(other -> !other.isAbstract() && type.isAssignableFrom(other.type));
  }

  /**
   * Creates the journey.
   *
   * @throws UnfitException if the class can't be a journey
   */
  JourneyClass journey() throws UnfitException {
    if (isAbstract()) {
      throw new UnfitException(
          "%s is abstract and no journey extends it; remove \"abstract\""
              .formatted(type.getName()));
    }
    if (!Modifier.isPublic(type.getModifiers())) {
      throw new UnfitException(
          "%s is not public; write \"public final class %s\""
              .formatted(type.getName(), type.getSimpleName()));
    }
    try {
      return new JourneyClass(name(), type.getConstructor(), source);
    } catch (NoSuchMethodException e) {
      throw new UnfitException(
          "%s has no public constructor without parameters; add \"public %s() {}\""
              .formatted(type.getName(), type.getSimpleName()));
    } catch (LinkageError e) {
      throw new UnfitException(
          "%s is incompatible with the classes it uses: %s".formatted(type.getName(), e));
    }
  }

  @Override
  public String toString() {
    return "%s (%s)".formatted(type.getName(), file);
  }

  /** The class can't be a journey. The message says why and what to do. */
  static final class UnfitException extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitException(String message) {
      super(message);
    }
  }
}
