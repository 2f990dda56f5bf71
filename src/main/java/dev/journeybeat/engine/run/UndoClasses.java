package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.api.Undo;
import dev.journeybeat.engine.undo.UndoEntry;
import java.util.Optional;

/** Finds the class of an undo by its name. */
@FunctionalInterface
public interface UndoClasses {

  /** Empty if there is none of this name any more. */
  Optional<Class<? extends Undo>> find(String className);

  /**
   * The undo as it was noted.
   *
   * @throws InconclusiveException if its class has gone or changed; says what would help
   */
  default Undo undo(UndoEntry entry) {
    Class<? extends Undo> type =
        find(entry.className())
            .orElseThrow(
                () ->
                    new InconclusiveException(
                        ("there is no class %s among the journeys any more; bring it back, or say"
                                + " \"journeybeat undo forget %s\"")
                            .formatted(entry.className(), entry.id())));
    try {
      return entry.as(type);
    } catch (IllegalArgumentException e) {
      throw new InconclusiveException(
          "%s; bring the old form back, or say \"journeybeat undo forget %s\""
              .formatted(e.getMessage(), entry.id()),
          e);
    }
  }
}
