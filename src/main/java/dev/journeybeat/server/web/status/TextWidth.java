package dev.journeybeat.server.web.status;

/**
 * Width of a text in the font of badges: Verdana or a font with the same metrics. With another
 * font, the browser scales the text to this width.
 */
final class TextWidth {

  /** Of the characters from space to tilde, in hundredths of the font's size. */
  private static final int[] ASCII = {
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84
  };

  private static final int OTHER_LETTER = 64;
  private static final int IDEOGRAPH_OR_SYMBOL = 100;

  private TextWidth() {}

  /**
   * In pixels, rounded up.
   *
   * @param size font size in pixels
   */
  static int of(String text, int size) {
    int hundredths = text.codePoints().map(TextWidth::of).sum();
    return (hundredths * size + 99) / 100;
  }

  private static int of(int character) {
    int index = character - ' ';
    if (index >= 0 && index < ASCII.length) {
      return ASCII[index];
    }
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.OTHER_LETTER, Character.OTHER_SYMBOL -> IDEOGRAPH_OR_SYMBOL;
      default -> OTHER_LETTER;
    };
  }
}
