package dev.journeybeat.result;

/** Limits the length of foreign texts. */
public final class TextLimits {

  /** Enough for the answer of another system. */
  public static final int SENTENCE = 500;

  private TextLimits() {}

  /**
   * Converts to one line without control characters, which could control a terminal or start a new
   * header.
   */
  public static String one(String text, int longest) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
    return cut(line, longest);
  }

  /** Keeps line breaks, and replaces other control characters. */
  public static String many(String text, int longest) {
    return cut(
        text.strip().replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD"),
        longest);
  }

  /** Returns the beginning, with a mark if the text was truncated. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    // Does not split a surrogate pair.
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }
}
