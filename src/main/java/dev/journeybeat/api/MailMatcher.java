package dev.journeybeat.api;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * Selects an e-mail, and describes which. Texts are compared without regard to case.
 *
 * @param description completes "expected: …", such as {@code subject contains "HB-10042"}
 */
public record MailMatcher(String description, Predicate<Mail> test) {

  public boolean matches(Mail mail) {
    return test.test(mail);
  }

  public static MailMatcher subjectIs(String subject) {
    return new MailMatcher(
        "subject is \"%s\"".formatted(subject), mail -> mail.subject().equalsIgnoreCase(subject));
  }

  public static MailMatcher subjectContains(String part) {
    return new MailMatcher(
        "subject contains \"%s\"".formatted(part), mail -> contains(mail.subject(), part));
  }

  /** Matches a sender's address or a part of it, such as the domain. */
  public static MailMatcher from(String address) {
    return new MailMatcher(
        "sender is \"%s\"".formatted(address),
        mail -> mail.from().stream().anyMatch(sender -> contains(sender, address)));
  }

  /** Matches a recipient's address or a part of it. */
  public static MailMatcher to(String address) {
    return new MailMatcher(
        "recipient is \"%s\"".formatted(address),
        mail -> mail.to().stream().anyMatch(recipient -> contains(recipient, address)));
  }

  public static MailMatcher textContains(String part) {
    return new MailMatcher(
        "text contains \"%s\"".formatted(part), mail -> contains(mail.text(), part));
  }

  public static MailMatcher htmlContains(String part) {
    return new MailMatcher(
        "HTML contains \"%s\"".formatted(part), mail -> contains(mail.html(), part));
  }

  public static MailMatcher headerContains(String name, String part) {
    return new MailMatcher(
        "header %s contains \"%s\"".formatted(name, part),
        mail -> mail.headers(name).stream().anyMatch(value -> contains(value, part)));
  }

  /** Matches an attachment by its file name or a part of it, such as {@code .pdf}. */
  public static MailMatcher hasAttachment(String name) {
    return new MailMatcher(
        "has attachment \"%s\"".formatted(name),
        mail -> mail.attachments().stream().anyMatch(file -> contains(file.name(), name)));
  }

  public MailMatcher and(MailMatcher other) {
    return new MailMatcher(description + " and " + other.description, test.and(other.test));
  }

  public MailMatcher or(MailMatcher other) {
    return new MailMatcher(description + " or " + other.description, test.or(other.test));
  }

  public MailMatcher not() {
    return new MailMatcher("not: " + description, test.negate());
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
