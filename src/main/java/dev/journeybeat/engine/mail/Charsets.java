package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decodes bytes of any declared charset. Never fails. */
final class Charsets {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Charsets that senders declare wrongly, or that Java lacks. */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "latin1", "windows-1252",
          "iso-8859-8-i", "iso-8859-8",
          "iso-8859-9", "windows-1254",
          "gb2312", "gb18030",
          "gbk", "gb18030",
          "ks_c_5601-1987", "x-windows-949",
          "shift_jis", "windows-31j",
          "iso-2022-jp", "x-windows-iso2022jp",
          "utf8mb4", "utf-8");

  private Charsets() {}

  /** Decodes with the declared charset. If that fails, uses UTF-8, then western European. */
  static String decode(byte[] bytes, @Nullable String declared) {
    Optional<Charset> charset = named(declared);
    String text =
        charset
            .flatMap(known -> decodeStrictly(bytes, known))
            .or(() -> decodeStrictly(bytes, UTF_8))
            .orElseGet(() -> decodeDamaged(bytes, charset.orElse(UTF_8)));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<Charset> named(@Nullable String declared) {
    if (declared == null) {
      return Optional.empty();
    }
    String name = declared.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> decodeStrictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String decodeDamaged(byte[] bytes, Charset declared) {
    if (!Set.of(UTF_8, US_ASCII).contains(declared)) {
      return new String(bytes, declared);
    }
    String text = new String(bytes, UTF_8);
    boolean hasWholeCharacters = text.chars().anyMatch(c -> c > 0x7F && c != '\uFFFD');
    return hasWholeCharacters ? text : new String(bytes, WESTERN);
  }
}
