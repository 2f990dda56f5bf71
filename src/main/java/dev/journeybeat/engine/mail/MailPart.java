package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An e-mail or a part of one. Malformed parts are read as text. */
final class MailPart {

  private static final Session READING = Session.getInstance(new Properties());

  /** Real e-mails have about five levels. Each level costs a copy of its content. */
  private static final int DEEPEST = 12;

  private final MimePart headers;
  private final byte[] body;
  private final int level;
  private final HeaderValue type;
  private final HeaderValue disposition;

  private MailPart(MimePart headers, byte[] body, int level) {
    this.headers = headers;
    this.body = body;
    this.level = level;
    this.type = HeaderValue.parse(header("Content-Type", "text/plain"));
    this.disposition = HeaderValue.parse(header("Content-Disposition", ""));
  }

  static MailPart whole(byte[] eml) {
    try {
      MimeMessage message = new MimeMessage(READING, new SharedByteArrayInputStream(eml));
      return new MailPart(message, message.getRawInputStream().readAllBytes(), 0);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("bytes in memory could not be read", e);
    }
  }

  /** The MIME type; {@code text/plain} if it is missing or invalid. */
  String type() {
    return type.value().contains("/") ? type.value() : "text/plain";
  }

  @Nullable String parameter(String name) {
    return type.parameter(name);
  }

  boolean isMultipart() {
    return type().startsWith("multipart/");
  }

  boolean isMarkedAsAttachment() {
    return disposition.value().equals("attachment");
  }

  /** The file name, or an empty text. */
  String fileName() {
    return Stream.of(disposition.parameter("filename"), type.parameter("name"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  /** References to this part in HTML: {@code cid:…}, or an address. */
  List<String> references() {
    return Stream.concat(
            headers("Content-ID").stream().map(id -> "cid:" + id.strip().replaceAll("^<|>$", "")),
            headers("Content-Location").stream())
        .toList();
  }

  /** All raw values of a header. */
  List<String> headers(String name) {
    try {
      String[] values = headers.getHeader(name);
      return values == null ? List.of() : Stream.of(values).map(MailPart::eightBit).toList();
    } catch (MessagingException e) {
      throw new IllegalStateException("headers in memory could not be read", e);
    }
  }

  byte[] content() {
    return TransferEncoding.decode(body, header("Content-Transfer-Encoding", "7bit"));
  }

  /** The parts of a multipart; empty if they can't be parsed. */
  List<MailPart> children() {
    List<MailPart> children = new ArrayList<>();
    String boundary = parameter("boundary");
    String multipart =
        boundary == null
            ? "multipart/mixed"
            : "multipart/mixed; boundary=\"%s\""
                .formatted(boundary.replaceAll("[\"\\\\]", "\\\\$0"));
    try {
      MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, multipart));
      for (int i = 0; level < DEEPEST && i < parts.getCount(); i++) {
        MimeBodyPart child = (MimeBodyPart) parts.getBodyPart(i);
        children.add(new MailPart(child, child.getRawInputStream().readAllBytes(), level + 1));
      }
    } catch (MessagingException | IOException malformed) {
      // Keeps the parts that were parsed so far.
    }
    return children;
  }

  private String header(String name, String otherwise) {
    return headers(name).stream().findFirst().orElse(otherwise);
  }

  /** Jakarta Mail returns each byte of a header as a character. Some senders use UTF-8. */
  private static String eightBit(String header) {
    return header.chars().anyMatch(c -> c > 0x7F) && header.chars().allMatch(c -> c <= 0xFF)
        ? Charsets.decode(header.getBytes(ISO_8859_1), null)
        : header;
  }
}
