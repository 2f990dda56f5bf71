package dev.journeybeat.engine.journeys;

import dev.journeybeat.api.Journey;
import dev.journeybeat.api.Undo;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A runnable journey, bound to one version of its class. Immutable. */
public final class JourneyClass {

  private final String name;
  private final Constructor<? extends Journey> constructor;
  private final @Nullable Path source;

  JourneyClass(String name, Constructor<? extends Journey> constructor, @Nullable Path source) {
    this.name = name;
    this.constructor = constructor;
    this.source = source;
  }

  public String name() {
    return name;
  }

  public String className() {
    return constructor.getDeclaringClass().getName();
  }

  /** The source file; {@code null} if it comes from a jar. */
  public @Nullable Path source() {
    return source;
  }

  /**
   * Creates a new instance for one attempt.
   *
   * @throws IllegalStateException if its constructor fails
   */
  public Journey create() {
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (ReflectiveOperationException | LinkageError e) {
      throw failed(e);
    }
  }

  /** Returns the undo class of this name and the same version; empty if there is none. */
  public Optional<Class<? extends Undo>> undo(String className) {
    return UndoClass.find(className, constructor.getDeclaringClass().getClassLoader());
  }

  private IllegalStateException failed(Throwable cause) {
    Throwable reason =
        cause instanceof ExceptionInInitializerError && cause.getCause() != null
            ? cause.getCause()
            : cause;
    return new IllegalStateException(
        "journey %s could not start: the constructor of %s threw %s"
            .formatted(name, className(), reason),
        cause);
  }

  @Override
  public String toString() {
    return name;
  }
}
