package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes the transfer encoding of a part. Skips invalid data. */
final class TransferEncoding {

  private TransferEncoding() {}

  /** The decoded content; unchanged if the encoding is unknown. */
  static byte[] decode(byte[] wrapped, String encoding) {
    String name = encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "base64" -> base64(wrapped);
      case "quoted-printable", "uuencode", "x-uuencode", "x-uue" -> withLibrary(wrapped, name);
      default -> wrapped;
    };
  }

  static byte[] base64(byte[] wrapped) {
    byte[] renderer = new byte[wrapped.length];
    int count = 0;
    for (byte each : wrapped) {
      if ((each >= 'A' && each <= 'Z')
          || (each >= 'a' && each <= 'z')
          || (each >= '0' && each <= '9')
          || each == '+'
          || each == '/') {
        renderer[count++] = each;
      }
    }
    // A single character at the end is not a complete byte: the text is truncated.
    return Base64.getDecoder().decode(Arrays.copyOf(renderer, count % 4 == 1 ? count - 1 : count));
  }

  /** Text with bytes written as two hexadecimal digits after an escape. */
  static byte[] escaped(char escape, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher code = Pattern.compile(Pattern.quote("" + escape) + "(\\p{XDigit}{2})").matcher(text);
    int end = 0;
    while (code.find()) {
      bytes.writeBytes(text.substring(end, code.start()).getBytes(UTF_8));
      bytes.write(Integer.parseInt(code.group(1), 16));
      end = code.end();
    }
    bytes.writeBytes(text.substring(end).getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static byte[] withLibrary(byte[] wrapped, String encoding) {
    ByteArrayOutputStream content = new ByteArrayOutputStream(wrapped.length);
    try (var decoded = MimeUtility.decode(new ByteArrayInputStream(wrapped), encoding)) {
      decoded.transferTo(content);
    } catch (MessagingException | IOException broken) {
      // Keeps the data before the invalid position.
      return content.size() > 0 ? content.toByteArray() : wrapped;
    }
    return content.toByteArray();
  }
}
