package dev.journeybeat.engine.journeys;

import dev.journeybeat.api.Undo;
import java.util.Optional;

/** Finds undos by the name of their class. */
final class UndoClass {

  private UndoClass() {}

  static Optional<Class<? extends Undo>> find(String className, ClassLoader loader) {
    try {
      Class<?> found = Class.forName(className, false, loader);
      return Undo.class.isAssignableFrom(found)
          ? Optional.of(found.asSubclass(Undo.class))
          : Optional.empty();
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty();
    }
  }
}
