package dev.journeybeat.engine.journeys;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Why a file in the journey folder can't be used, and what to do. {@code toString} returns the
 * display text without a line end.
 *
 * @param file path including the name of the folder, such as {@code journeys/shop/CartPage.java}
 * @param line counted from 1; 0 for the whole file
 * @param column counted from 1; 0 for the whole line
 * @param source the affected line of the source
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
      return of(file, "does not exist; create it, or specify another folder");
    }
    if (e instanceof NotDirectoryException) {
      return of(file, "is not a folder; specify another one");
    }
    if (e instanceof AccessDeniedException) {
      return of(file, "is not accessible to this user; change its permissions");
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
    // A tab becomes one space, so that the caret is in the right column on every screen.
    String shown = source.replace('\t', ' ').stripTrailing();
    return text + INDENT + shown + INDENT + " ".repeat(Math.max(0, column - 1)) + "^";
  }
}
