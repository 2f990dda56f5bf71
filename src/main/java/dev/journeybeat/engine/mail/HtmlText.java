package dev.journeybeat.engine.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The visible text of HTML, line by line. */
final class HtmlText {

  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN = Set.of("head", "script", "style", "template", "title");

  private HtmlText() {}

  /** The HTML of a part. Without a charset in the header, its meta element may declare one. */
  static String decode(MailPart part) {
    byte[] content = part.content();
    String charset = part.parameter("charset");
    return Charsets.decode(content, charset == null ? declaredWithin(content) : charset);
  }

  static String of(String html) {
    Writer writer = new Writer();
    Jsoup.parse(html).filter(writer);
    return writer
        .text
        .toString()
        .replace('\u00A0', ' ')
        .replaceAll("[\u200B\u200C\u200D\uFEFF\u00AD\u034F]", "")
        .replaceAll("[ \t]*\n[ \t]*", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static String declaredWithin(byte[] content) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(content), null, "").charset().name();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory could not be read", e);
    }
  }

  private static final class Writer implements NodeFilter {
    private final StringBuilder text = new StringBuilder();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        String part = words.text();
        text.append(endsWithSpace() ? part.stripLeading() : part);
      } else if (node instanceof Element element) {
        if (isHidden(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        breakLine(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          text.append('\n');
        } else if (CELLS.contains(element.normalName())) {
          text.append(' ');
        } else {
          breakLine(element);
        }
      }
      return FilterResult.CONTINUE;
    }

    private void breakLine(Element element) {
      boolean breaks = element.isBlock() && !CELLS.contains(element.normalName());
      if (breaks && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
        text.append(element.normalName().equals("p") ? "\n\n" : "\n");
      }
    }

    private boolean endsWithSpace() {
      return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean isHidden(Element element) {
      String style = element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
      return UNSEEN.contains(element.normalName()) || style.contains("display:none");
    }
  }
}
