package dev.journeybeat.engine.mail;

import dev.journeybeat.settings.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Settings for a server of a test; what a test is about, it changes. */
final class TestSettings {

  String host = "localhost";
  MailSecurity security = MailSecurity.PLAIN;
  @Nullable Path certificate;
  boolean trustAny;
  String username = TestMailServer.ADDRESS;
  @Nullable Secret password = new Secret(TestMailServer.PASSWORD);
  @Nullable OAuth2Settings oauth2;
  String folder = "INBOX";
  @Nullable String junkFolder;
  Duration maxWait = Duration.ofMinutes(2);
  Duration pollEvery = Duration.ofMillis(200);
  Duration timeout = Duration.ofSeconds(10);
  int port;

  TestSettings(int port) {
    this.port = port;
  }

  MailboxSettings build() {
    return new MailboxSettings(
        host,
        port,
        security,
        true,
        certificate,
        trustAny,
        username,
        password,
        oauth2,
        folder,
        junkFolder,
        maxWait,
        pollEvery,
        timeout);
  }
}
