package dev.journeybeat.engine.journeys;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Why something in the folder of journeys cannot be used, and what to do. Prints as it is to be
 * shown, without an end of line.
 *
 * @param file with the name of the folder in front, such as {@code journeys/shop/CartPage.java}
 * @param line counted from 1; 0 if it is about the whole file
 * @param column counted from 1; 0 if it is about the whole line
 * @param source the line of the source that it is about
 */
public record JourneyProblem(
    String file, int line, int column, String message, @Nullable String source) {

  private static final String INDENT = "\n    ";

  static JourneyProblem of(String file, String message) {
    return new JourneyProblem(file, 0, 0, message, null);
  }

  static JourneyProblem of(Path folder, IOException e) {
    String file = e instanceof FileSystemException at ? at.getFile() : folder.toString();
    if (e instanceof NoSuchFileException) {
      return of(file, "is not there; make it, or name another folder");
    }
    if (e instanceof NotDirectoryException) {
      return of(file, "is not a folder; name another one");
    }
    if (e instanceof AccessDeniedException) {
      return of(file, "is not open to this user; change its permissions");
    }
    return of(file, "cannot be used: " + e);
  }

  @Override
  public String toString() {
    String place = file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    String text = place + "  " + message.strip().replaceAll("\\R\\s*", INDENT);
    if (source == null) {
      return text;
    }
    // One blank for a tab, or the caret would stand elsewhere on every screen.
    String shown = source.replace('\t', ' ').stripTrailing();
    return text + INDENT + shown + INDENT + " ".repeat(Math.max(0, column - 1)) + "^";
  }
}
