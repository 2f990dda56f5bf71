package dev.journeybeat.engine.undo;

import java.util.Locale;

/** What an undo is called in front of people. */
public final class UndoName {

  private UndoName() {}

  public static String spoken(String className) {
    return className
        .replaceAll(".*[.$]", "")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
