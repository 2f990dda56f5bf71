package dev.journeybeat.server.alert.channel;

import static dev.journeybeat.net.TlsMode.PLAIN;
import static dev.journeybeat.net.TlsMode.STARTTLS;
import static dev.journeybeat.net.TlsMode.TLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.journeybeat.net.TlsMode;
import dev.journeybeat.server.alert.model.Notification;
import dev.journeybeat.server.alert.model.NotificationType;
import dev.journeybeat.settings.Secret;
import jakarta.mail.Address;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** E-mails as a mail server gets them, and mail servers that do not take them. */
class EmailIT {

  private static final Duration SHORT = Duration.ofMillis(900);

  @TempDir private Path folder;

  private final GreenMail mail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void start() {
    mail.start();
    mail.setUser("zoe@shop.example", "zoe@shop.example", "tick-tock");
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void arrivesOverTls_withTextHtmlAndThePicture() throws Exception {
    ImageIO.write(
        new BufferedImage(1_400, 9_000, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("screenshot.png").toFile());
    Notification notice =
        Notices.withRun(Notices.failed(folder, Notices.step("the stock went down", "found: 5")));
    OneDelivery.deliver(email(mail.getSmtps().getPort(), TLS, "tick-tock"), notice);

    MimeMessage message = received();
    assertThat(message.getSubject()).isEqualTo("[🔴 Failing] checkout at shop.example");
    assertThat(message.getFrom()[0]).hasToString("Journeybeat <beat@shop.example>");
    assertThat(Arrays.stream(message.getAllRecipients()).map(Address::toString))
        .containsExactly("zoe@shop.example");
    assertThat(message.getSentDate()).isEqualTo(notice.at());
    MimeMultipart alternative = (MimeMultipart) message.getContent();
    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(((String) alternative.getBodyPart(0).getContent()).replace("\r\n", "\n"))
        .startsWith("🔴 checkout: the cart is empty\n")
        .contains("✗ the stock went down  810 ms\nfound: 5\n");
    MimeMultipart related = (MimeMultipart) alternative.getBodyPart(1).getContent();
    assertThat(related.getContentType()).startsWith("multipart/related");
    assertThat(related.getBodyPart(0).getContentType()).startsWith("text/html");
    assertThat((String) related.getBodyPart(0).getContent())
        .contains("<img", "src=\"cid:page@journeybeat\"");
    assertThat(related.getBodyPart(1).getHeader("Content-ID"))
        .containsExactly("<page@journeybeat>");
    assertThat(related.getBodyPart(1).getDisposition()).isEqualTo("inline");
    try (InputStream jpeg = related.getBodyPart(1).getInputStream()) {
      BufferedImage picture = ImageIO.read(jpeg);
      assertThat(picture.getWidth()).isEqualTo(1_000);
      assertThat(picture.getHeight()).isEqualTo(3_000);
    }
  }

  @Test
  void arrivesWithoutAPicture_whenItCantBeRead() throws Exception {
    Files.writeString(folder.resolve("screenshot.png"), "no picture");
    Notification notice =
        Notices.withRun(Notices.failed(folder, Notices.step("log in", "found: 5")));
    OneDelivery.deliver(email(mail.getSmtp().getPort(), PLAIN, null), notice);

    MimeMultipart alternative = (MimeMultipart) received().getContent();
    assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat((String) alternative.getBodyPart(1).getContent()).doesNotContain("<img");
  }

  @Test
  void isInOneThreadWithOthersOfItsJourney_andTheSameWhenDeliveredAgain() throws Exception {
    Email email = email(mail.getSmtp().getPort(), PLAIN, null);
    OneDelivery.deliver(email, Notices.of(NotificationType.RAISED));
    OneDelivery.deliver(email, Notices.of(NotificationType.RAISED));
    OneDelivery.deliver(email, Notices.of(NotificationType.CLEARED));

    MimeMessage[] messages = mail.getReceivedMessages();
    assertThat(messages).hasSize(3);
    String raised = messages[0].getMessageID();
    assertThat(raised).matches("<[0-9a-f]{32}@shop\\.example>");
    assertThat(messages[1].getMessageID()).isEqualTo(raised);
    assertThat(messages[2].getMessageID()).isNotEqualTo(raised);
    String root = messages[0].getHeader("References", null);
    assertThat(root).matches("<[0-9a-f]{32}@shop\\.example>");
    for (MimeMessage message : messages) {
      assertThat(message.getHeader("References", null)).isEqualTo(root);
      assertThat(message.getHeader("In-Reply-To", null)).isEqualTo(root);
      assertThat(message.getHeader("Thread-Topic", null)).isEqualTo("checkout at shop.example");
      assertThat(message.getSubject()).endsWith("] checkout at shop.example");
    }
  }

  @Test
  void tellsMachinesWhatItIs_andHasNoHeaderOfTheShops() throws Exception {
    Notification notice = Notices.saying("a\r\nBcc: eve@evil.example\r\n\r\nhello");
    OneDelivery.deliver(email(mail.getSmtp().getPort(), PLAIN, null), notice);

    MimeMessage message = received();
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(message.getHeader("Importance", null)).isEqualTo("high");
    assertThat(message.getHeader("X-Journeybeat-Notice", null)).isEqualTo("frankfurt-7-1");
    assertThat(message.getHeader("X-Journeybeat-Alert", null)).isEqualTo("frankfurt-7");
    assertThat(message.getHeader("X-Journeybeat-News", null)).isEqualTo("raised");
    assertThat(message.getHeader("X-Journeybeat-Severity", null)).isEqualTo("critical");
    assertThat(message.getHeader("X-Journeybeat-Subject", null)).isEqualTo("checkout");
  }

  @Test
  void turnsToTls_andChecksWhoseCertificateItIs() throws Exception {
    SmtpServer.Certificate certificate = new SmtpServer.Certificate(folder);
    try (SmtpServer server = SmtpServer.withStartTls(certificate)) {
      OneDelivery.deliver(
          trusting(server.port(), certificate.pem()), Notices.of(NotificationType.RAISED));
      assertThat(server.recipients()).containsExactly("zoe@shop.example");

      assertThat(OneDelivery.refused(trusting(server.port(), null), OneDelivery.ENOUGH))
          .hasMessageStartingWith("certificate not trusted: ");
    }
    assertThat(
            OneDelivery.refused(
                email(mail.getSmtp().getPort(), STARTTLS, null), OneDelivery.ENOUGH))
        .hasMessage("STARTTLS is required but host does not support STARTTLS");
  }

  @Test
  void tellsWhyALoginIsRefused_withoutThePassword() {
    assertThat(
            OneDelivery.refused(
                email(mail.getSmtps().getPort(), TLS, "wrong-password"), OneDelivery.ENOUGH))
        .hasMessageStartingWith("login refused: 535 5.7.8")
        .hasMessageNotContaining("wrong-password");
  }

  @Test
  void reachesTheOthers_whenOneAddressIsRefused() throws Exception {
    try (SmtpServer server = SmtpServer.refusing("gone@")) {
      OneDelivery.deliver(to(server.port(), "gone@shop.example", "zoe@shop.example"), raised());

      assertThat(server.recipients()).containsExactly("zoe@shop.example");
      assertThat(server.renderer()).hasSize(1);
      assertThat(OneDelivery.refused(to(server.port(), "gone@shop.example"), OneDelivery.ENOUGH))
          .hasMessage("refused for gone@shop.example: 550 5.1.1 no such user");
    }
  }

  @Test
  void isOverAtItsTimeout_whereverTheServerStalls() throws Exception {
    for (String stalls : List.of("", "EHLO", "MAIL", "RCPT", "DATA", ".")) {
      try (SmtpServer server = SmtpServer.stallingAt(stalls)) {
        long from = System.nanoTime();
        assertThat(OneDelivery.refused(to(server.port(), "zoe@shop.example"), SHORT))
            .as(stalls)
            .hasMessage("no answer within 900 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(OneDelivery.ENOUGH);
        await().atMost(Duration.ofSeconds(2)).until(() -> server.open() == 0);
      }
    }
  }

  @Test
  void isRefusedAsASetting_whenItCouldNotWork() {
    assertThatThrownBy(() -> to("smtp.example", PLAIN, "zoe@shop.example"))
        .hasMessage(
            "security: found \"plain\"; expected tls or starttls; plain only to this machine, or"
                + " with allow-plain: true");
    assertThatThrownBy(() -> to("smtp.example", TLS, "zoe"))
        .hasMessage("to: found \"zoe\"; expected an address such as operators@shop.example");
    assertThatThrownBy(() -> to("smtp.example", TLS))
        .hasMessage(
            "to: found \"no address\"; expected at least one such as [operators@shop.example]");
    assertThatThrownBy(() -> trusting(25, folder.resolve("none.pem")))
        .hasMessageStartingWith("certificate: found \"")
        .hasMessageEndingWith(
            "expected a PEM file with certificates in it (there is no such file)");
  }

  private static Notification raised() {
    return Notices.of(NotificationType.RAISED);
  }

  private MimeMessage received() {
    MimeMessage[] messages = mail.getReceivedMessages();
    assertThat(messages).hasSize(1);
    return messages[0];
  }

  private static Email email(int port, TlsMode security, @Nullable String password) {
    return new Email(
        "127.0.0.1",
        port,
        security,
        false,
        password == null ? null : "zoe@shop.example",
        password == null ? null : new Secret(password),
        "Journeybeat <beat@shop.example>",
        List.of("zoe@shop.example"),
        null,
        true);
  }

  private static Email trusting(int port, @Nullable Path pem) {
    return new Email(
        "localhost",
        port,
        STARTTLS,
        false,
        null,
        null,
        "beat@shop.example",
        List.of("zoe@shop.example"),
        pem,
        false);
  }

  private static Email to(int port, String... addresses) {
    return new Email(
        "127.0.0.1",
        port,
        PLAIN,
        false,
        null,
        null,
        "beat@shop.example",
        List.of(addresses),
        null,
        false);
  }

  private static Email to(String host, TlsMode security, String... addresses) {
    return new Email(
        host,
        587,
        security,
        false,
        null,
        null,
        "beat@shop.example",
        List.of(addresses),
        null,
        false);
  }
}
