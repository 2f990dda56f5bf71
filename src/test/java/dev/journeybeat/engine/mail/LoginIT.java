package dev.journeybeat.engine.mail;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.journeybeat.api.InconclusiveException;
import dev.journeybeat.settings.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every way in, and every way in which it is barred. */
@Timeout(180)
class LoginIT {

  private final TestMailServer server = new TestMailServer();
  private final TestSettings settings = server.settings();
  private final TestProxy proxy = new TestProxy(server.port());

  private final Path folder;
  private volatile int refusals;

  LoginIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stopServer() {
    proxy.close();
    server.close();
  }

  @Test
  void tellsWhatThereIs_whenItGetsIn() {
    server.createFolder("Spam");
    server.deliver("Welcome!");
    assertThat(check())
        .isEqualTo(
            "localhost:%d (plain) accepts the login of heartbeat@shop.example; INBOX has 1 e-mail;"
                + " the server reports new e-mails immediately (IDLE); junk folder Spam",
            server.port());
  }

  @Test
  void tellsWhatIsMissing_whenItGetsIn() {
    settings.port = proxy.rewriting(line -> RunMailboxIT.without("IDLE", line)).port();
    assertThat(check())
        .endsWith(
            "INBOX has 0 e-mails; the server does not report new e-mails (no IDLE), they are found"
                + " within 200 ms; no junk folder found, set it in mail.shop.junk-folder");
  }

  @Test
  void findsTheJunkFolder_thatTheServerMarks() {
    server.createFolder("Ungewollt");
    settings.port =
        proxy
            .rewriting(
                line ->
                    line.startsWith("* LIST") && line.contains("Ungewollt")
                        ? line.replace("()", "(\\HasNoChildren \\Junk)")
                        : line)
            .port();
    assertThat(check()).endsWith("junk folder Ungewollt");
  }

  @Test
  void getsIn_withTlsAndACertificateThatIsNamed() throws Exception {
    TestCertificate certificate = new TestCertificate(folder, "dns:localhost");
    settings.port = proxy.speakingTls(certificate.serverSide()).port();
    settings.security = MailSecurity.TLS;
    settings.certificate = certificate.pem();
    assertThat(check()).startsWith("localhost:%d (tls) accepts".formatted(proxy.port()));
    open().close();
    assertThat(RunMailboxIT.threads()).isZero();
  }

  @Test
  void getsIn_withTlsAndAnyCertificate() {
    settings.port = server.tlsPort();
    settings.security = MailSecurity.TLS;
    settings.trustAny = true;
    assertThat(check()).startsWith("localhost:%d (tls) accepts".formatted(server.tlsPort()));
  }

  @Test
  void getsIn_withStartTls() throws Exception {
    TestCertificate certificate = new TestCertificate(folder, "dns:localhost");
    settings.port = proxy.offeringStartTls(certificate.serverSide()).port();
    settings.security = MailSecurity.STARTTLS;
    settings.certificate = certificate.pem();
    assertThat(check()).startsWith("localhost:%d (starttls) accepts".formatted(proxy.port()));
    open().close();
  }

  @Test
  void closesAtOnce_whenTheServerDiesBehindTls() throws Exception {
    settings.port = tlsProxy("dns:localhost").port();
    settings.certificate = folder.resolve("certificate.pem");
    RunMailbox mailbox = open();
    await().until(() -> proxy.openConnections() == 2);
    proxy.stalled();
    Instant begun = Instant.now();
    mailbox.close();
    assertThat(Duration.between(begun, Instant.now())).isLessThan(ofSeconds(3));
    assertThat(RunMailboxIT.threads()).isZero();
  }

  @Test
  void triesAWrongPasswordOnlyOnce() {
    settings.password = new Secret("wrong-horse");
    settings.port = proxy.rewriting(this::counting).port();
    assertThatOpening().hasMessageContaining("refused the login");
    assertThat(refusals).isEqualTo(1);
  }

  @Test
  void refused_whenThePasswordIsWrong() {
    settings.password = new Secret("wrong-horse");
    assertThatOpening()
        .hasMessage(
            "localhost:%d (plain) refused the login of heartbeat@shop.example: it said \"LOGIN"
                + " failed. Invalid login/password for user id heartbeat@shop.example\". Check"
                + " mail.shop.username and mail.shop.password; some providers require oauth2 or an"
                + " app password",
            server.port())
        .hasMessageNotContaining("wrong-horse");
  }

  @Test
  void keepsThePasswordToItself_whenTheServerRepeatsIt() {
    settings.password = new Secret("wrong-horse");
    settings.port =
        proxy
            .rewriting(
                line -> line.replace("Invalid login/password", "Invalid password wrong-horse"))
            .port();
    assertThatOpening()
        .hasMessageContaining("Invalid password *** for user id")
        .hasMessageNotContaining("wrong-horse");
  }

  @Test
  void noHostOfThisName() {
    settings.host = "imap.invalid";
    assertThatOpening()
        .hasMessage(
            "host \"imap.invalid\" not found. Check mail.shop.host and this machine's name"
                + " resolution");
  }

  @Test
  void nothingAnswers() {
    proxy.close();
    settings.port = proxy.port();
    assertThatChecking()
        .hasMessage(
            "nothing answers at localhost:%d (plain) (Connection refused). Check mail.shop.host and"
                + " mail.shop.port, whether the server runs, and firewalls",
            proxy.port());
  }

  @Test
  void notTrusted_whenNobodyVouchesForTheCertificate() throws Exception {
    settings.port = tlsProxy("dns:localhost").port();
    assertThatOpening()
        .hasMessage(
            "the certificate of localhost:%d (tls) is not trusted: unable to find valid"
                + " certification path to requested target. If your own certificate authority"
                + " signed it, set its PEM file in mail.shop.certificate",
            proxy.port());
  }

  @Test
  void notTrusted_whenTheCertificateIsForAnotherHost() throws Exception {
    settings.port = tlsProxy("dns:imap.other.example").port();
    settings.certificate = folder.resolve("certificate.pem");
    assertThatOpening()
        .hasMessageContaining(
            "(tls) is not trusted: No subject alternative DNS name matching localhost found.");
  }

  @Test
  void notTls_whenThePortIsForPlainImap() {
    settings.security = MailSecurity.TLS;
    assertThatOpening()
        .hasMessageStartingWith("localhost:%d (tls) does not answer in TLS (", server.port())
        .hasMessageEndingWith(
            "). Check mail.shop.port, usually 993, or set mail.shop.security to starttls");
  }

  @Test
  void silent_whenThePortExpectsTls() {
    settings.port = server.tlsPort();
    settings.timeout = ofMillis(700);
    assertThatChecking()
        .hasMessage(
            "localhost:%d (plain) accepted the connection, but sent nothing for 700 ms. It hangs,"
                + " or mail.shop.port and mail.shop.security do not match: 993 is usually tls, 143"
                + " starttls",
            server.tlsPort());
  }

  @Test
  void notImap_whenThePortIsForSmtp() {
    settings.port = server.smtpPort();
    assertThatOpening()
        .hasMessageStartingWith(
            "the server at localhost:%d (plain) is not an IMAP server: it said \"220 ",
            server.smtpPort())
        .hasMessageEndingWith("Check mail.shop.port, usually 993 for tls");
  }

  @Test
  void givenUp_whenTheServerClosesAtOnce() throws IOException {
    try (ServerSocket rude = new ServerSocket(0)) {
      Thread closing =
          new Thread(
              () -> {
                try {
                  rude.accept().close();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      closing.start();
      settings.port = rude.getLocalPort();
      assertThatChecking()
          .hasMessageStartingWith(
              "localhost:%d (plain) accepted the connection and closed it: \"",
              rude.getLocalPort());
    }
  }

  @Test
  void notOffered_whenTheServerHasNoStartTls() {
    settings.security = MailSecurity.STARTTLS;
    assertThatOpening()
        .hasMessage(
            "localhost:%d (starttls) does not offer what mail.shop.security asks for: \"STARTTLS"
                + " required but not supported by server\". Check mail.shop.security and"
                + " mail.shop.port",
            server.port());
  }

  @Test
  void noSuchFolder() {
    settings.folder = "Orders";
    assertThatOpening()
        .hasMessageStartingWith(
            "the mailbox of heartbeat@shop.example at localhost:%d (plain) has no folder"
                + " \"Orders\"",
            server.port())
        .hasMessageEndingWith("Check mail.shop.folder");
  }

  @Test
  void noSuchJunkFolder() {
    settings.junkFolder = "Rubbish";
    assertThatOpening().hasMessageEndingWith("Check mail.shop.junk-folder");
  }

  @Test
  void certificateThatHasGone() throws Exception {
    settings.security = MailSecurity.TLS;
    settings.certificate = new TestCertificate(folder, "dns:localhost").pem();
    Mailboxes mailboxes = mailboxes();
    Files.delete(settings.certificate);
    assertThatThrownBy(() -> mailboxes.open("shop"))
        .isInstanceOf(InconclusiveException.class)
        .hasMessageStartingWith("the certificates in " + settings.certificate)
        .hasMessageEndingWith("Check mail.shop.certificate: it requires a PEM file");
  }

  @Test
  void noMailboxOfThisName() {
    assertThatThrownBy(() -> mailboxes().open("shpo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no mailbox \"shpo\"; the configuration has shop under mail");
  }

  private synchronized String counting(String line) {
    refusals += line.contains(" NO LOGIN failed") ? 1 : 0;
    return line;
  }

  private TestProxy tlsProxy(String subject) throws Exception {
    settings.security = MailSecurity.TLS;
    return proxy.speakingTls(new TestCertificate(folder, subject).serverSide());
  }

  private String check() {
    return mailboxes().check("shop");
  }

  private RunMailbox open() {
    return mailboxes().open("shop");
  }

  private Mailboxes mailboxes() {
    return new Mailboxes(Map.of("shop", settings.build()), Clock.systemUTC());
  }

  private AbstractThrowableAssert<?, ?> assertThatChecking() {
    return assertThatThrownBy(this::check).isInstanceOf(InconclusiveException.class);
  }

  /** The doctor and a run meet the same fault and tell it alike. */
  private AbstractThrowableAssert<?, ?> assertThatOpening() {
    AbstractThrowableAssert<?, ?> opening =
        assertThatThrownBy(this::open).isInstanceOf(InconclusiveException.class);
    assertThat(RunMailboxIT.threads()).isZero();
    return opening;
  }
}
