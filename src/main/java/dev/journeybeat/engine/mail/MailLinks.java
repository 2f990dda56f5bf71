package dev.journeybeat.engine.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The links of an e-mail, found by their text or address. */
final class MailLinks {

  private static final Pattern IN_TEXT = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+");
  private static final Pattern UNWRITABLE =
      Pattern.compile("%(?!\\p{XDigit}{2})|[^\\x21-\\x7E]|[\"<>\\\\^`{|}\\[\\]]");

  private final List<Link> links = new ArrayList<>();

  /** Links of the HTML precede links of the text. */
  MailLinks(MailContent content) {
    for (Element element : Jsoup.parse(content.html()).select("a[href], area[href]")) {
      links.add(new Link(labelOf(element), addressOf(element)));
    }
    addLinksOf(content.text());
  }

  /** The best match for a label: an equal text precedes one that contains it. */
  URI find(String label, String subject) {
    String wanted = normal(label);
    return Stream.<Predicate<Link>>of(
            link -> normal(link.label()).equals(wanted),
            link -> normal(link.label()).contains(wanted),
            link -> link.address().toLowerCase(Locale.ROOT).contains(wanted))
        .flatMap(rule -> links.stream().filter(rule))
        .flatMap(link -> toUri(link.address()).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError(missing(label, subject)));
  }

  private String missing(String label, String subject) {
    String found =
        links.isEmpty()
            ? "no link"
            : links.stream()
                .limit(20)
                .map(link -> "\n    \"%s\" %s".formatted(link.label(), link.address()))
                .collect(Collectors.joining("", MailText.count(links.size(), "link") + ":", ""));
    return """
        e-mail "%s" should have a link
          expected: "%s" in its text or address
          found:    %s"""
        .formatted(subject, label, found);
  }

  /** In plain text, the label is the text before the address in its line, else the line above. */
  private void addLinksOf(String text) {
    String above = "";
    for (String line : text.lines().toList()) {
      Matcher address = IN_TEXT.matcher(line);
      int end = 0;
      while (address.find()) {
        String before =
            line.substring(end, address.start()).replaceAll("[\\s:<(\\[>-]+$", "").strip();
        links.add(new Link(before.isEmpty() ? above : before, trimmed(address.group())));
        end = address.end();
      }
      above = end == 0 && !line.isBlank() ? line.strip().replaceAll(":$", "") : above;
    }
  }

  /** Removes the punctuation of the surrounding sentence. */
  private static String trimmed(String address) {
    String trimmed = address.replaceAll("[.,;:!?'\\]*]+$", "");
    boolean closesMore =
        trimmed.endsWith(")")
            && trimmed.chars().filter(c -> c == ')').count()
                > trimmed.chars().filter(c -> c == '(').count();
    return closesMore ? trimmed(trimmed.substring(0, trimmed.length() - 1)) : trimmed;
  }

  private static String labelOf(Element link) {
    String pictures = String.join(" ", link.select("img[alt]").eachAttr("alt"));
    return Stream.of(link.text(), pictures, link.attr("aria-label"), link.attr("title"))
        .map(String::strip)
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String addressOf(Element link) {
    String absolute = link.absUrl("href");
    return (absolute.isEmpty() ? link.attr("href") : absolute)
        .replaceAll("[\\t\\r\\n]", "")
        .strip();
  }

  /** Encodes invalid characters, as browsers do. */
  private static Optional<URI> toUri(String address) {
    int fragment = address.indexOf('#');
    String writable = encode(fragment < 0 ? address : address.substring(0, fragment));
    String rest =
        fragment < 0 ? "" : "#" + encode(address.substring(fragment + 1)).replace("#", "%23");
    for (String candidate : List.of(address, writable + rest)) {
      try {
        return Optional.of(new URI(candidate));
      } catch (URISyntaxException notYet) {
        // The next candidate encodes more characters.
      }
    }
    return Optional.empty();
  }

  private static String encode(String address) {
    return UNWRITABLE
        .matcher(address)
        .replaceAll(
            found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private static String normal(String label) {
    return label.replace('\u00A0', ' ').replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private record Link(String label, String address) {}
}
