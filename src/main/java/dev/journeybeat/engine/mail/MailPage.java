package dev.journeybeat.engine.mail;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The HTML of an e-mail as a data address, with its embedded images. */
final class MailPage {

  /** Chromium opens no address of 2 MiB or more. */
  private static final int LONGEST = 2 * 1024 * 1024 - 1024;

  private static final String LEGAL = "-._~:/?@!$&'()*+,;=";

  private MailPage() {}

  /** Removes the largest images until a browser can open it. */
  static URI of(MailContent content) {
    List<MailPart> pictures = new ArrayList<>(content.pictures());
    pictures.sort(Comparator.comparingInt(picture -> picture.content().length));
    String address = address(content.html(), pictures);
    while (address.length() > LONGEST && !pictures.isEmpty()) {
      pictures.remove(pictures.size() - 1);
      address = address(content.html(), pictures);
    }
    return URI.create(address);
  }

  private static String address(String html, List<MailPart> pictures) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    // Mail clients run no scripts, and an e-mail is not trusted with the run's browser.
    page.select("meta[http-equiv=refresh], meta[charset], script, base:not([href])").remove();
    page.head()
        .prependElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", "script-src 'none'; object-src 'none'; frame-src 'none'");
    for (MailPart picture : pictures) {
      show(page, picture);
    }
    return "data:text/html;charset=utf-8," + encode(page.outerHtml());
  }

  private static void show(Document page, MailPart picture) {
    String data =
        "data:%s;base64,%s"
            .formatted(picture.type(), Base64.getEncoder().encodeToString(picture.content()));
    for (String attribute : List.of("src", "background")) {
      page.select("[" + attribute + "]").stream()
          .filter(element -> isReference(element.attr(attribute), picture))
          .forEach(element -> element.attr(attribute, data));
    }
    for (String reference : picture.references()) {
      page.select("[style]")
          .forEach(
              element -> element.attr("style", element.attr("style").replace(reference, data)));
    }
  }

  private static boolean isReference(String address, MailPart picture) {
    return picture.references().stream()
        .anyMatch(reference -> reference.equalsIgnoreCase(address.strip()));
  }

  /** Not in base64: the images already are, and would grow by another third. */
  private static String encode(String html) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream(html.length() * 5 / 4);
    for (byte each : html.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (each & 0xFF);
      if (letter < 0x80 && (Character.isLetterOrDigit(letter) || LEGAL.indexOf(letter) >= 0)) {
        encoded.write(each);
      } else {
        encoded.writeBytes("%%%02X".formatted(each & 0xFF).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return encoded.toString(StandardCharsets.US_ASCII);
  }
}
