package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Header texts with encoded words (RFC 2047), such as {@code =?UTF-8?Q?Bestellung_f=C3=BCr?=}. */
final class EncodedWords {

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?]*)?\\?([BbQq])\\?([^?]*)\\?=");

  private EncodedWords() {}

  /** The header as displayed: unfolded and decoded. */
  static String decode(String header) {
    String unfolded = header.replaceAll("\\r?\\n(?=[ \\t])|[\\r\\n]+$", "");
    Matcher word = WORD.matcher(unfolded);
    StringBuilder text = new StringBuilder();
    Run run = new Run();
    int end = 0;
    while (word.find()) {
      String between = unfolded.substring(end, word.start());
      if (end == 0 || !between.isBlank()) {
        run.flushTo(text);
        text.append(between);
      }
      run.add(word.group(1), bytesOf(word.group(2), word.group(3)), text);
      end = word.end();
    }
    run.flushTo(text);
    return text.append(unfolded.substring(end)).toString().strip();
  }

  private static byte[] bytesOf(String encoding, String encoded) {
    return encoding.equalsIgnoreCase("B")
        ? TransferEncoding.base64(encoded.getBytes(US_ASCII))
        : TransferEncoding.escaped('=', encoded.replace('_', ' '));
  }

  /**
   * Adjacent words of one charset. Senders may split a character's bytes between two words, so they
   * are decoded together.
   */
  private static final class Run {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable String charset;

    void add(String wordCharset, byte[] wordBytes, StringBuilder text) {
      if (charset != null && !charset.equalsIgnoreCase(wordCharset)) {
        flushTo(text);
      }
      charset = wordCharset;
      bytes.writeBytes(wordBytes);
    }

    void flushTo(StringBuilder text) {
      text.append(Charsets.decode(bytes.toByteArray(), charset));
      bytes.reset();
      charset = null;
    }
  }
}
