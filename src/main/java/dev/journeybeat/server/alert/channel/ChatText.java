package dev.journeybeat.server.alert.channel;

import dev.journeybeat.result.TextLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a chat message.
 *
 * @param title its first line
 * @param rest the other lines, without leading and trailing empty lines
 */
public record ChatText(String title, List<String> rest) {

  /** The maximum length of a readable chat message. */
  private static final int LONGEST = 12_000;

  public static ChatText of(String text) {
    List<String> lines = TextLimits.many(text, LONGEST).lines().map(String::stripTrailing).toList();
    String title = lines.isEmpty() ? "" : lines.get(0);
    String rest = String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size()));
    return new ChatText(title, rest.strip().lines().toList());
  }

  /** Splits the rest into paragraphs, and long paragraphs at line ends. */
  public List<String> pieces(int longest) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String line : rest) {
      String fits = TextLimits.cut(line, longest);
      boolean isFull = piece.length() + fits.length() + 1 > longest;
      if (piece.length() > 0 && (line.isEmpty() || isFull)) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      if (!line.isEmpty()) {
        piece.append(piece.length() == 0 ? "" : "\n").append(fits);
      }
    }
    if (piece.length() > 0) {
      pieces.add(piece.toString());
    }
    return pieces;
  }
}
