package dev.journeybeat.engine.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.api.Attachment;
import dev.journeybeat.api.Mail;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mails as senders write them, well and badly. */
class ReceivedMailTest {

  @Test
  void readsHeaders_decodedAndUnfolded() {
    Mail mail =
        read(
            """
            Subject: =?ISO-8859-1?Q?L=F6ffel?= =?UTF-8?B?IGbDvHI=?=
             =?UTF-8?Q?_dich?=
            From: "Shop, Spoon" <shop@shop.example>
            To: =?UTF-8?Q?J=C3=BCrgen?= <a@shop.example>, b@shop.example
            Cc: undisclosed-recipients:;
            Bcc: c@shop.example
            X-Order: HB-1
            x-order: HB-2

            """);
    assertThat(mail.subject()).isEqualTo("Löffel für dich");
    assertThat(mail.from()).containsExactly("shop@shop.example");
    assertThat(mail.to()).containsExactly("a@shop.example", "b@shop.example", "c@shop.example");
    assertThat(mail.headers("X-ORDER")).containsExactly("HB-1", "HB-2");
    assertThat(mail.headers("X-None")).isEmpty();
    assertThat(mail.text()).isEmpty();
    assertThat(mail.html()).isEmpty();
    assertThat(mail).hasToString("e-mail \"Löffel für dich\" in INBOX from shop@shop.example");
  }

  @Test
  void readsHeaders_thatBreakTheRules() {
    Mail mail =
        read(
            """
            Subject: Löffel für dich
            From: Shop <shop@shop.example
            To: ,, <a@shop.example>; broken@@

            """);
    assertThat(mail.subject()).isEqualTo("Löffel für dich");
    assertThat(mail.from()).containsExactly("shop@shop.example");
    assertThat(mail.to()).contains("a@shop.example");
    assertThat(read("\r\nno header at all").subject()).isEmpty();
    assertThat(read("").text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, UTF-8, Löffel 匙 €",
    "windows-1252, windows-1252, Löffel € „für“ dich",
    "iso-8859-1, windows-1252, Löffel €",
    "iso-8859-15, ISO-8859-15, Löffel €",
    "iso-2022-jp, ISO-2022-JP, ご注文ありがとうございます",
    "shift_jis, windows-31j, ご注文①",
    "euc-kr, EUC-KR, 주문 확인",
    "ks_c_5601-1987, x-windows-949, 주문 확인",
    "gb2312, GB18030, 订单确认",
    "big5, Big5, 訂單確認",
    "koi8-r, KOI8-R, Ваш заказ",
    "utf-16, UTF-16, Löffel",
    "x-no-such-charset, UTF-8, Löffel",
    "'', UTF-8, Löffel",
    "us-ascii, UTF-8, Löffel",
    "us-ascii, windows-1252, Löffel",
    "utf-8, windows-1252, Löffel"
  })
  void readsEveryCharset_andGuessesWhereItIsDeclaredWrong(
      String declared, String used, String text) {
    byte[] body = text.getBytes(Charset.forName(used));
    String header =
        """
        Subject: =?%s?B?%s?=\r
        Content-Type: text/plain; charset="%s"\r
        Content-Transfer-Encoding: base64\r
        \r
        """
            .formatted(
                declared.isEmpty() ? "utf-8" : declared,
                Base64.getEncoder().encodeToString(body),
                declared);
    Mail mail = read(header + Base64.getMimeEncoder().encodeToString(body));
    assertThat(mail.text()).isEqualTo(text);
    assertThat(mail.subject()).isEqualTo(text);
  }

  @Test
  void readsBytesThatAreNotEncodedAtAll() {
    byte[] eml =
        "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit\r\n\r\nL\u00F6ffel"
            .getBytes(ISO_8859_1);
    assertThat(new ReceivedMail("INBOX", eml, Instant.EPOCH).text()).isEqualTo("Löffel");
  }

  @Test
  void keepsTheRest_whenOneCharacterOfUtf8IsCutOff() {
    byte[] eml = "Content-Type: text/plain; charset=utf-8\n\nLöffel fü".getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(eml, eml.length - 1);
    assertThat(new ReceivedMail("INBOX", cut, Instant.EPOCH).text()).isEqualTo("Löffel f\uFFFD");
  }

  @Test
  void readsQuotedPrintable_wellAndBadlyFormed() {
    Mail mail =
        read(
            """
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: Quoted-Printable

            Total =3D 12,=
            00 =E2=82=AC and =ZZ""");
    assertThat(mail.text()).startsWith("Total = 12,00 € and ").contains("ZZ");
  }

  @Test
  void readsAlternatives_asTextAndHtml() {
    Mail mail =
        read(
            """
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            Your order
            --b
            Content-Type: text/html; charset=utf-8

            <p>Your <b>order</b></p>
            --b--
            """);
    assertThat(mail.text()).isEqualToIgnoringWhitespace("Your order");
    assertThat(mail.html()).contains("<p>Your <b>order</b></p>");
    assertThat(mail.attachments()).isEmpty();
  }

  @Test
  void readsTheHtml_whereThePlainTextIsEmpty() {
    Mail mail =
        read(
            """
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain

            \s
            --b
            Content-Type: text/html

            <html><head><title>T</title><style>p{}</style></head><body>
            <div style="display: none">preheader</div>
            <h1>Thank   you</h1><p>Order<br>HB-1</p>
            <table><tr><td>Spoon</td><td>12.00&nbsp;&euro;</td></tr><tr><td>Sum</td></tr></table>
            <ul><li>one</li><li>two</li></ul></body></html>
            --b--
            """);
    assertThat(mail.text())
        .isEqualTo(
            """
            Thank you
            Order
            HB-1

            Spoon 12.00 €
            Sum
            one
            two""");
  }

  @Test
  void readsAnInvoice_attachedBesideTextAndPictures() {
    Mail mail =
        read(
            """
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/related; boundary=inner

            --inner
            Content-Type: text/html; charset=utf-8

            <p>Hello <img src="cid:logo@shop"></p>
            --inner
            Content-Type: image/png; name=logo.png
            Content-ID: <logo@shop>
            Content-Disposition: inline
            Content-Transfer-Encoding: base64

            aGVsbG8=
            --inner--
            --outer
            Content-Type: application/PDF; name="ignored.pdf"
            Content-Disposition: attachment;
             filename*0*=UTF-8''Rechnung%20;
             filename*1*=L%C3%B6ffel;
             filename*2=".pdf"
            Content-Transfer-Encoding: base64

            JVBERg==
            --outer
            Content-Type: text/plain; name="=?UTF-8?Q?Widerruf=C2=A7?=.txt"

            You may
            --outer--
            """);
    assertThat(mail.text()).isEqualTo("Hello");
    assertThat(mail.attachments())
        .extracting(Attachment::name)
        .containsExactly("Rechnung Löffel.pdf", "Widerruf§.txt");
    Attachment invoice = mail.attachments().get(0);
    assertThat(invoice.type()).isEqualTo("application/pdf");
    assertThat(invoice.content()).asString(US_ASCII).isEqualTo("%PDF");
    assertThat(mail.attachments())
        .hasToString("[Rechnung Löffel.pdf (application/pdf), Widerruf§.txt (text/plain)]");
  }

  @Test
  void readsAForwardedEmail_asAnAttachment() {
    Mail mail =
        read(
            """
            Content-Type: multipart/mixed; boundary=b

            --b

            See below
            --b
            Content-Type: message/rfc822

            Subject: =?UTF-8?Q?L=C3=B6ffel?=

            Inner text
            --b--
            """);
    assertThat(mail.text()).isEqualToIgnoringWhitespace("See below");
    assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("Löffel.eml");
    assertThat(mail.attachments().get(0).content()).asString(US_ASCII).contains("Inner text");
  }

  @Test
  void readsEverySection_whereTextAndHtmlFollowEachOther() {
    Mail mail =
        read(
            """
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html

            <p>Body</p>
            --b
            Content-Type: text/plain

            Sent by a mailing list
            --b--
            """);
    assertThat(mail.text()).isEqualToIgnoringNewLines("Body\nSent by a mailing list");
  }

  @Test
  void readsFlowedText_withItsParagraphsWhole() {
    Mail mail =
        read(
            """
            Content-Type: text/plain; format=flowed

            Thank you for\s
            your order.
              Stuffed
            > quoted\s
            > text
            >> deeper
            --\s
            The shop
            """);
    assertThat(mail.text())
        .isEqualTo(
            """
            Thank you for your order.
             Stuffed
            > quoted text
            >> deeper
            --\s
            The shop
            """);
  }

  @Test
  void readsFlowedText_ofALanguageWithoutBlanks() {
    Mail mail =
        read("Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\nご注文 \nあり\n");
    assertThat(mail.text()).isEqualTo("ご注文あり\n");
  }

  @Test
  void readsWhatItCan_whereTheStructureIsBroken() {
    assertThat(read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nno end").text())
        .isEqualTo("no end");
    assertThat(read("Content-Type: multipart/mixed\n\n--x\n\nfound\n--x--\n").text())
        .isEqualTo("found");
    assertThat(read("Content-Type: multipart/mixed; boundary=b\n\nno part").text())
        .isEqualTo("no part");
    assertThat(read("Content-Type: ;;;\n\nstill text").text()).isEqualTo("still text");
    assertThat(read("Content-Type: text/plain; charset=\"utf-8\n\nopen quote").text())
        .isEqualTo("open quote");
    assertThat(read("Content-Transfer-Encoding: base64\n\naGVs!!bG8=\n*garbage").text())
        .startsWith("hello");
    assertThat(read("Content-Transfer-Encoding: x-unknown\n\nas it is").text())
        .isEqualTo("as it is");
  }

  @Test
  void readsWhatItCan_whereSomebodyMeansHarm() {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    assertThat(read(deep + "\nthe end").text()).contains("the end");
    assertThat(read("Content-Type: text/plain; x=\"" + "\\".repeat(100_000) + "\n\nlong").text())
        .isEqualTo("long");
    assertThat(read("Content-Type: text/html\n\n" + "<div>".repeat(50_000) + "deep").text())
        .isEqualTo("deep");
  }

  @Test
  void readsTheCharset_thatHtmlNamesItself() {
    byte[] eml =
        "Content-Type: text/html\n\n<meta charset=iso-8859-15><p>12 \u00A4".getBytes(ISO_8859_1);
    assertThat(new ReceivedMail("INBOX", eml, Instant.EPOCH).text()).isEqualTo("12 €");
  }

  static ReceivedMail read(String eml) {
    return new ReceivedMail("INBOX", eml.getBytes(UTF_8), Instant.EPOCH);
  }
}
