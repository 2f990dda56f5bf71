package dev.journeybeat.server.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BadgeTest {

  @Test
  void saysWhatItIsAbout_andHowItStands() throws Exception {
    Document badge = parsed(new Badge("Checkout", "works", "#1a7f37"));

    Element svg = badge.getDocumentElement();
    assertThat(svg.getAttribute("aria-label")).isEqualTo("Checkout: works");
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(text(badge, "title", 0)).isEqualTo("Checkout: works");
    assertThat(text(badge, "text", 0)).isEqualTo("Checkout");
    assertThat(text(badge, "text", 1)).isEqualTo("works");
  }

  @Test
  void isWellFormed_whateverTheNameIs() throws Exception {
    String name = "<Kasse> & \"Söhne\" '注文' 🥄";

    assertThat(text(parsed(new Badge(name, "works", "#1a7f37")), "text", 0)).isEqualTo(name);
  }

  @Test
  void isAsWideAsItsTexts() throws Exception {
    Element narrow = parsed(new Badge("iii", "works", "#1a7f37")).getDocumentElement();
    Element wide = parsed(new Badge("WWW", "works", "#1a7f37")).getDocumentElement();

    // "works" takes 33 pixels of Verdana, "iii" 10 and "WWW" 33; and 6 are beside each.
    assertThat(narrow.getAttribute("width")).isEqualTo("67");
    assertThat(wide.getAttribute("width")).isEqualTo("90");
    assertThat(parsed(new Badge("iii", "works", "#1a7f37")))
        .satisfies(
            badge -> {
              assertThat(attributes(badge, "rect", "width")).containsExactly("67", "22", "45");
              assertThat(attributes(badge, "rect", "x")).containsExactly("", "", "22");
              assertThat(attributes(badge, "text", "x")).containsExactly("6", "28");
            });
    assertThat(TextWidth.of(" ", 100)).isEqualTo(32);
    assertThat(TextWidth.of("~", 100)).isEqualTo(84);
    assertThat(TextWidth.of("\u007f", 100)).isEqualTo(64);
    assertThat(TextWidth.of("注文", 11)).isEqualTo(22);
    assertThat(TextWidth.of("e\u0301", 11)).isEqualTo(TextWidth.of("e", 11));
  }

  private static String text(Document badge, String element, int index) {
    return badge.getElementsByTagName(element).item(index).getTextContent();
  }

  private static List<String> attributes(Document badge, String element, String attribute) {
    NodeList elements = badge.getElementsByTagName(element);
    return IntStream.range(0, elements.getLength())
        .mapToObj(index -> ((Element) elements.item(index)).getAttribute(attribute))
        .toList();
  }

  private static Document parsed(Badge badge) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(badge.svg())));
  }
}
