package dev.journeybeat.engine.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTextTest {

  @Test
  void tellDurations() {
    assertThat(MailText.duration(Duration.ofMillis(500))).isEqualTo("500 ms");
    assertThat(MailText.duration(Duration.ofMillis(2345))).isEqualTo("2 s");
    assertThat(MailText.duration(Duration.ofSeconds(90))).isEqualTo("1 min 30 s");
    assertThat(MailText.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
  }

  @Test
  void tellMails_butNotEndlessly() {
    ReceivedMail welcome = ReceivedMailTest.read("Subject: Welcome!\n\n");
    ReceivedMail endless = ReceivedMailTest.read("Subject: " + "x".repeat(200) + "\n\n");
    assertThat(MailText.mails(List.of())).isEqualTo("no new e-mail");
    assertThat(MailText.mails(List.of(endless)))
        .isEqualTo("1 new e-mail: \"" + "x".repeat(100) + "…\"");
    assertThat(MailText.mails(Collections.nCopies(12, welcome)))
        .startsWith("12 new e-mails: \"Welcome!\", ")
        .endsWith("\"Welcome!\" and 2 more");
  }
}
