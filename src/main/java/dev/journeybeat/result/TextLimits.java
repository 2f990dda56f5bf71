package dev.journeybeat.result;

/** Texts of others in the space that there is for them. */
public final class TextLimits {

  /** Enough for a sentence that tells what somebody else has answered. */
  public static final int SENTENCE = 500;

  private TextLimits() {}

  /** In one line, without what would steer a terminal or begin a new header. */
  public static String one(String text, int longest) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
    return cut(line, longest);
  }

  /** With its line breaks, and nothing else that is no text. */
  public static String many(String text, int longest) {
    return cut(
        text.strip().replaceAll("\\R", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD"),
        longest);
  }

  /** The beginning, marked if it is not all. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    // Half of an emoji is no text.
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }
}
