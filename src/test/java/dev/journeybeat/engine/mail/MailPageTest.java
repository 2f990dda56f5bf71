package dev.journeybeat.engine.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.api.Mail;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailPageTest {

  private static final String WITH_PICTURE =
      """
      Content-Type: multipart/related; boundary=b

      --b
      Content-Type: text/html; charset=utf-8

      <p>Löffel 100%% + #1</p><script>alert(1)</script><img src="cid:Logo@shop">
      <table background="cid:logo@shop"><td style="background:url(cid:logo@shop)"></td></table>
      --b
      Content-Type: image/png
      Content-ID: <logo@shop>
      Content-Transfer-Encoding: base64

      %s
      --b--
      """;

  @Test
  void showsThePictures_thatTheEmailBringsAlong() {
    String page = decoded(ReceivedMailTest.read(WITH_PICTURE.formatted("aGVsbG8=")));
    assertThat(page)
        .startsWith(
            "data:text/html;charset=utf-8,<html><head><meta http-equiv=\"Content-Security-Policy\"")
        .contains("<p>Löffel 100% + #1</p>")
        .contains("<img src=\"data:image/png;base64,aGVsbG8=\">")
        .contains("background=\"data:image/png;base64,aGVsbG8=\"")
        .contains("url(data:image/png;base64,aGVsbG8=)")
        .doesNotContain("cid:")
        .doesNotContain("alert");
  }

  @Test
  void leavesOutPictures_thatNoBrowserWouldTakeInAnAddress() {
    Mail mail = ReceivedMailTest.read(WITH_PICTURE.formatted("A".repeat(3_000_000)));
    assertThat(mail.page().toString()).hasSizeLessThan(2 * 1024 * 1024);
    assertThat(decoded(mail)).contains("<p>Löffel 100% + #1</p>");
  }

  @Test
  void saysSo_whenThereIsOnlyText() {
    assertThatThrownBy(() -> ReceivedMailTest.read("Subject: Hello\n\ntext").page())
        .isInstanceOf(AssertionError.class)
        .hasMessage("e-mail \"Hello\" should have HTML\n  found:    only text");
  }

  private static String decoded(Mail mail) {
    String address = mail.page().toString();
    return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
