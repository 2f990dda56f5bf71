package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A header with parameters, such as {@code text/plain; charset=utf-8}. Parameters may be continued
 * and encoded (RFC 2231) or, against the rules but often, hold encoded words. Jakarta Mail rejects
 * malformed headers; this class reads what it can.
 *
 * @param value the text before the parameters, in lower case
 * @param parameters by name in lower case
 */
record HeaderValue(String value, Map<String, String> parameters) {

  /**
   * Limit of the header length, because a regular expression on a very long header exhausts the
   * stack.
   */
  private static final int LONGEST = 4000;

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)\"?|([^;]*))");

  /** {@code name}, {@code name*}, {@code name*2} or {@code name*2*}. */
  private static final Pattern SECTION = Pattern.compile("([^*]+)(?:\\*(\\d{1,4}))?(\\*)?");

  static HeaderValue parse(String header) {
    String unfolded =
        header.substring(0, Math.min(header.length(), LONGEST)).replaceAll("[\\r\\n]+", " ");
    int end = unfolded.indexOf(';');
    String value = end < 0 ? unfolded : unfolded.substring(0, end);
    Map<String, TreeMap<Integer, Piece>> found = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(unfolded);
    while (parameter.find()) {
      String quoted = parameter.group(2);
      String text =
          quoted == null ? parameter.group(3).strip() : quoted.replaceAll("\\\\([\"\\\\])", "$1");
      Matcher section = SECTION.matcher(parameter.group(1).toLowerCase(Locale.ROOT));
      if (section.matches()) {
        int number = section.group(2) == null ? 0 : Integer.parseInt(section.group(2));
        found
            .computeIfAbsent(section.group(1), name -> new TreeMap<>())
            .merge(number, new Piece(text, section.group(3) != null), Piece::better);
      }
    }
    Map<String, String> parameters = new HashMap<>();
    found.forEach((name, pieces) -> parameters.put(name, join(pieces)));
    return new HeaderValue(value.strip().toLowerCase(Locale.ROOT), Map.copyOf(parameters));
  }

  @Nullable String parameter(String name) {
    return parameters.get(name);
  }

  private static String join(TreeMap<Integer, Piece> pieces) {
    Piece first = pieces.firstEntry().getValue();
    if (pieces.values().stream().noneMatch(Piece::encoded)) {
      return EncodedWords.decode(
          pieces.values().stream().map(Piece::text).collect(Collectors.joining()));
    }
    String[] marked = first.text().split("'", 3);
    boolean namesCharset = first.encoded() && marked.length == 3;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new Piece(namesCharset ? marked[2] : first.text(), first.encoded()).bytes());
    pieces
        .tailMap(pieces.firstKey(), false)
        .values()
        .forEach(piece -> bytes.writeBytes(piece.bytes()));
    return Charsets.decode(bytes.toByteArray(), namesCharset ? marked[0] : null);
  }

  private record Piece(String text, boolean encoded) {

    byte[] bytes() {
      return encoded ? TransferEncoding.escaped('%', text) : text.getBytes(UTF_8);
    }

    /** Senders may give a name twice, for old and new clients. The encoded one is exact. */
    Piece better(Piece other) {
      return other.encoded && !encoded ? other : this;
    }
  }
}
