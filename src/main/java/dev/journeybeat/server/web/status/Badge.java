package dev.journeybeat.server.web.status;

import java.util.stream.Collectors;

/**
 * A badge for other pages: label on the left, message on the right. Written as SVG text.
 *
 * @param colour background of the message
 */
record Badge(String label, String message, String colour) {

  private static final int FONT_SIZE = 11;

  /** Margin on each side of a text. */
  private static final int MARGIN = 6;

  String svg() {
    int left = TextWidth.of(label, FONT_SIZE);
    int right = TextWidth.of(message, FONT_SIZE);
    int edge = left + 2 * MARGIN;
    int width = edge + right + 2 * MARGIN;
    String told = escaped(label + ": " + message);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" viewBox="0 0 %1$d 20" role="img" aria-label="%2$s">
    <title>%2$s</title>
    <clipPath id="r"><rect width="%1$d" height="20" rx="3"/></clipPath>
    <g clip-path="url(#r)">
    <rect width="%3$d" height="20" fill="#3a4147"/>
    <rect x="%3$d" width="%4$d" height="20" fill="%5$s"/>
    </g>
    <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="%6$d" aria-hidden="true">
    %7$s
    %8$s
    </g>
    </svg>
    """
        .formatted(
            width,
            told,
            edge,
            width - edge,
            colour,
            FONT_SIZE,
            text(label, MARGIN, left),
            text(message, edge + MARGIN, right));
  }

  private static String text(String text, int x, int width) {
    return "<text x=\"%d\" y=\"14\" textLength=\"%d\" lengthAdjust=\"spacingAndGlyphs\">%s</text>"
        .formatted(x, width, escaped(text));
  }

  private static String escaped(String text) {
    return text.codePoints()
        .mapToObj(
            each ->
                switch (each) {
                  case '&' -> "&amp;";
                  case '<' -> "&lt;";
                  case '>' -> "&gt;";
                  case '"' -> "&quot;";
                  default -> Character.toString(each);
                })
        .collect(Collectors.joining());
  }
}
