package dev.journeybeat.engine.mail;

import dev.journeybeat.api.Attachment;
import dev.journeybeat.api.Mail;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An e-mail that arrived during a run. Safe to share between threads. */
public final class ReceivedMail implements Mail {

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"]+@[^\\s<>,;:\"]+");

  private final String folder;
  private final byte[] eml;
  private final Instant arrivedAt;
  private final MailPart whole;
  private @Nullable MailContent content;

  ReceivedMail(String folder, byte[] eml, Instant arrivedAt) {
    this.folder = folder;
    this.eml = eml;
    this.arrivedAt = arrivedAt;
    this.whole = MailPart.whole(eml);
  }

  /** Its folder, such as {@code INBOX} or {@code Junk}. */
  public String folder() {
    return folder;
  }

  /** The raw e-mail; at most its first {@value MailFetch#LARGEST} bytes. */
  public byte[] eml() {
    return eml.clone();
  }

  @Override
  public String subject() {
    return headers("Subject").stream().findFirst().orElse("");
  }

  @Override
  public List<String> from() {
    return addresses("From").toList();
  }

  @Override
  public List<String> to() {
    return Stream.of("To", "Cc", "Bcc").flatMap(this::addresses).toList();
  }

  @Override
  public String text() {
    return content().text();
  }

  @Override
  public String html() {
    return content().html();
  }

  @Override
  public List<String> headers(String name) {
    return whole.headers(name).stream().map(EncodedWords::decode).toList();
  }

  @Override
  public List<Attachment> attachments() {
    return content().attachments();
  }

  @Override
  public Instant arrivedAt() {
    return arrivedAt;
  }

  @Override
  public URI link(String label) {
    return new MailLinks(content()).find(label, subject());
  }

  @Override
  public URI page() {
    if (html().isBlank()) {
      throw new AssertionError(
          "e-mail \"%s\" should have HTML\n  found:    only text".formatted(subject()));
    }
    return MailPage.of(content());
  }

  /** For failure messages of assertions on this e-mail. */
  @Override
  public String toString() {
    return "e-mail \"%s\" in %s from %s".formatted(subject(), folder, String.join(", ", from()));
  }

  private synchronized MailContent content() {
    if (content == null) {
      content = MailContent.of(whole);
    }
    return content;
  }

  private Stream<String> addresses(String header) {
    return whole.headers(header).stream().flatMap(ReceivedMail::addressesIn);
  }

  private static Stream<String> addressesIn(String header) {
    try {
      return Stream.of(InternetAddress.parseHeader(header, false))
          .filter(address -> !address.isGroup())
          .map(InternetAddress::getAddress)
          .flatMap(
              address -> address.contains("<") ? looksLikeAddresses(address) : Stream.of(address));
    } catch (AddressException malformed) {
      return looksLikeAddresses(header);
    }
  }

  private static Stream<String> looksLikeAddresses(String text) {
    return ADDRESS.matcher(text).results().map(MatchResult::group);
  }
}
