package dev.journeybeat.engine.undo;

import java.util.Locale;

/** Creates the display name of an undo. */
public final class UndoName {

  private UndoName() {}

  public static String format(String className) {
    return className
        .replaceAll(".*[.$]", "")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
