package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Undo;
import dev.journeybeat.engine.undo.UndoEntry;
import java.util.Optional;

/** Finds undo classes by name. */
@FunctionalInterface
public interface UndoClasses {

  /** Empty if there is no class with this name any more. */
  Optional<Class<? extends Undo>> find(String className);

  /**
   * Restores the stored undo.
   *
   * @throws InconclusiveException if its class no longer exists or has changed; the message says
   *     what to do
   */
  default Undo undo(UndoEntry entry) {
    Class<? extends Undo> type =
        find(entry.className())
            .orElseThrow(
                () ->
                    new InconclusiveException(
                        ("class %s no longer exists in the journeys; restore it, or run"
                                + " \"journeybeat undo forget %s\"")
                            .formatted(entry.className(), entry.id())));
    try {
      return entry.as(type);
    } catch (IllegalArgumentException e) {
      throw new InconclusiveException(
          "%s; restore the old form, or run \"journeybeat undo forget %s\""
              .formatted(e.getMessage(), entry.id()),
          e);
    }
  }
}
