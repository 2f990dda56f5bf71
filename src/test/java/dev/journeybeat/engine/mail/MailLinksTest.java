package dev.journeybeat.engine.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.Mail;
import java.net.URI;
import org.junit.jupiter.api.Test;

class MailLinksTest {

  @Test
  void findsALink_byWhatItReads() {
    Mail mail =
        html(
            """
            <a href="https://shop.example/orders">View orders</a>
            <a href="https://shop.example/order?id=HB-1&amp;token=a%20b">View
              <b>order</b></a>
            <a href="https://shop.example/track"><img alt="Track it" src="x.png"></a>""");
    assertThat(mail.link("view order"))
        .isEqualTo(URI.create("https://shop.example/order?id=HB-1&token=a%20b"));
    assertThat(mail.link("orders")).isEqualTo(URI.create("https://shop.example/orders"));
    assertThat(mail.link("Track it")).isEqualTo(URI.create("https://shop.example/track"));
  }

  @Test
  void findsALink_byItsAddress() {
    Mail mail =
        html("<a href='https://shop.example/'>Shop</a><a href='https://pay.example/p/1'>x</a>");
    assertThat(mail.link("pay.example")).isEqualTo(URI.create("https://pay.example/p/1"));
  }

  @Test
  void takesAddresses_thatABrowserWouldTake() {
    Mail mail =
        html(
            """
            <a href=" https://shop.example/a b|c[1]?q={ü}&amp;r=100%#top#2 ">odd</a>
            <a href="https://shop.ex
            ample/split">split</a>""");
    assertThat(mail.link("odd"))
        .isEqualTo(
            URI.create("https://shop.example/a%20b%7Cc%5B1%5D?q=%7B%C3%BC%7D&r=100%25#top%232"));
    assertThat(mail.link("split")).isEqualTo(URI.create("https://shop.example/split"));
  }

  @Test
  void findsAddresses_inPlainText() {
    Mail mail =
        ReceivedMailTest.read(
            """

            View your order: https://shop.example/order/HB-1_.
            (see https://shop.example/help_(faq))
            Track it here:

            <https://shop.example/track?id=1&x=2>
            """);
    assertThat(mail.link("view your order"))
        .isEqualTo(URI.create("https://shop.example/order/HB-1_"));
    assertThat(mail.link("help")).isEqualTo(URI.create("https://shop.example/help_(faq)"));
    assertThat(mail.link("Track it")).isEqualTo(URI.create("https://shop.example/track?id=1&x=2"));
  }

  @Test
  void saysWhichLinksThereAre_whenThereIsNoneLikeIt() {
    Mail mail = html("<a href='https://shop.example/'>Shop</a>");
    assertThatThrownBy(() -> mail.link("View order"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            e-mail "Hello" should have a link
              expected: "View order" in its text or address
              found:    1 link:
                "Shop" https://shop.example/""");
    assertThatThrownBy(() -> ReceivedMailTest.read("Subject: Hello\n\nno").link("x"))
        .hasMessage(
            """
            e-mail "Hello" should have a link
              expected: "x" in its text or address
              found:    no link""");
  }

  private static Mail html(String html) {
    return ReceivedMailTest.read(
        "Subject: Hello\nContent-Type: text/html; charset=utf-8\n\n" + html);
  }
}
