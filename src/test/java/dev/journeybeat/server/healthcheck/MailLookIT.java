package dev.journeybeat.server.healthcheck;

import static dev.journeybeat.net.TlsMode.PLAIN;
import static dev.journeybeat.net.TlsMode.STARTTLS;
import static dev.journeybeat.net.TlsMode.TLS;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.journeybeat.engine.check.Certificate;
import dev.journeybeat.engine.check.OneLook;
import dev.journeybeat.engine.check.RawServer;
import dev.journeybeat.net.TlsMode;
import dev.journeybeat.settings.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailLookIT {

  private static final GreenMail MAIL =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
          });

  @BeforeAll
  static void start() {
    MAIL.start();
    MAIL.setUser("zoe@shop.example", "zoe@shop.example", "tick-tock");
  }

  @AfterAll
  static void stop() {
    MAIL.stop();
  }

  @Test
  void smtpGreets_orLogsIn() {
    assertThat(smtp(MAIL.getSmtp().getPort(), PLAIN, null)).isEqualTo("greeting received");
    assertThat(smtp(MAIL.getSmtp().getPort(), PLAIN, "tick-tock")).isEqualTo("logged in");
    assertThat(smtp(MAIL.getSmtps().getPort(), TLS, "tick-tock")).isEqualTo("logged in");
    assertThat(smtp(MAIL.getSmtp().getPort(), PLAIN, "wrong"))
        .startsWith("login refused: 535 5.7.8");
    assertThat(smtp(MAIL.getSmtp().getPort(), STARTTLS, null))
        .isEqualTo("STARTTLS is required but host does not support STARTTLS");
  }

  @Test
  void smtpTurnsToTls_whenAskedTo(@TempDir Path folder) throws Exception {
    SSLContext valid = Certificate.valid(folder).serverSide();
    SSLContext expired = Certificate.expired(folder).serverSide();
    try (RawServer raw = new RawServer(socket -> speakStartTls(socket, valid))) {
      assertThat(smtp(raw.url().getPort(), STARTTLS, null)).isEqualTo("greeting received");
      assertThat(
              look(new Smtp("localhost", raw.url().getPort(), STARTTLS, false, null, null, false)))
          .startsWith("certificate not trusted: ");
    }
    try (RawServer raw = new RawServer(socket -> speakStartTls(socket, expired))) {
      assertThat(
              look(new Smtp("localhost", raw.url().getPort(), STARTTLS, false, null, null, false)))
          .startsWith("certificate expired: NotAfter: ");
    }
  }

  @Test
  void smtpIsNotLoggedIn_whenNoLoginIsOffered(@TempDir Path folder) throws Exception {
    SSLContext valid = Certificate.valid(folder).serverSide();
    try (RawServer raw = new RawServer(socket -> speakStartTls(socket, valid))) {
      assertThat(smtp(raw.url().getPort(), STARTTLS, "tick-tock"))
          .isEqualTo("the server offers no login");
    }
  }

  @Test
  void tellsWhatIsNoMailServer() throws IOException {
    try (RawServer raw = new RawServer(MailLookIT::speakHttp)) {
      assertThat(smtp(raw.url().getPort(), PLAIN, null)).contains("HTTP/1.1 400");
      assertThat(imap(raw.url().getPort(), PLAIN, "tick-tock", "INBOX")).contains("HTTP/1.1 400");
    }
  }

  @Test
  void imapLogsIn_andOpensAFolder() {
    assertThat(imap(MAIL.getImap().getPort(), PLAIN, "tick-tock", "INBOX"))
        .isEqualTo("0 e-mails in INBOX");
    assertThat(imap(MAIL.getImaps().getPort(), TLS, "tick-tock", "INBOX"))
        .isEqualTo("0 e-mails in INBOX");
    assertThat(imap(MAIL.getImap().getPort(), PLAIN, "tick-tock", "Orders"))
        .isEqualTo("no folder \"Orders\"");
    assertThat(imap(MAIL.getImap().getPort(), PLAIN, "wrong", "INBOX"))
        .startsWith("login refused: ");
  }

  private static String smtp(int port, TlsMode security, @Nullable String password) {
    return look(
        new Smtp(
            "127.0.0.1",
            port,
            security,
            false,
            password == null ? null : "zoe@shop.example",
            password == null ? null : new Secret(password),
            true));
  }

  private static String imap(int port, TlsMode security, String password, String folder) {
    return look(
        new Imap(
            "127.0.0.1",
            port,
            security,
            false,
            "zoe@shop.example",
            new Secret(password),
            folder,
            true));
  }

  private static String look(HealthcheckType kind) {
    return OneLook.at(kind).reason();
  }

  private static void speakHttp(Socket socket) throws IOException {
    say(socket, "HTTP/1.1 400 Bad Request\r\n\r\n");
  }

  /** SMTP with all that a client needs to turn to TLS; GreenMail can't. */
  private static void speakStartTls(Socket socket, SSLContext context) throws IOException {
    say(socket, "220 mail.example\r\n");
    BufferedReader lines = lines(socket);
    lines.readLine();
    say(socket, "250-mail.example\r\n250 STARTTLS\r\n");
    lines.readLine();
    say(socket, "220 go on\r\n");
    SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, null, false);
    tls.startHandshake();
    BufferedReader secret = lines(tls);
    while (secret.readLine() != null) {
      say(tls, "250 mail.example\r\n");
    }
  }

  private static BufferedReader lines(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write(line.getBytes(US_ASCII));
  }
}
