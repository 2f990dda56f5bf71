package dev.journeybeat.engine.mail;

import java.util.List;

/** Plain text whose sender broke paragraphs into lines, {@code format=flowed} (RFC 3676). */
final class FlowedText {

  private static final String SIGNATURE = "-- ";

  private FlowedText() {}

  /** The text of a plain part, with its paragraphs whole. */
  static String of(MailPart part) {
    String text = Charsets.decode(part.content(), part.parameter("charset")).replace("\r\n", "\n");
    return "flowed".equalsIgnoreCase(part.parameter("format"))
        ? join(text.lines().toList(), "yes".equalsIgnoreCase(part.parameter("delsp")))
        : text;
  }

  private static String join(List<String> lines, boolean deleteSpace) {
    StringBuilder joined = new StringBuilder();
    int paragraphDepth = -1;
    for (String line : lines) {
      int depth = depthOf(line);
      String content = line.substring(depth);
      content = content.startsWith(" ") ? content.substring(1) : content;
      if (depth != paragraphDepth) {
        endLine(joined, paragraphDepth >= 0);
        joined.append(">".repeat(depth)).append(depth > 0 ? " " : "");
      }
      boolean flows = content.endsWith(" ") && !content.equals(SIGNATURE);
      joined.append(flows && deleteSpace ? content.substring(0, content.length() - 1) : content);
      if (!flows) {
        joined.append('\n');
      }
      paragraphDepth = flows ? depth : -1;
    }
    return joined.toString();
  }

  private static void endLine(StringBuilder joined, boolean isOpen) {
    if (isOpen) {
      joined.append('\n');
    }
  }

  private static int depthOf(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return depth;
  }
}
