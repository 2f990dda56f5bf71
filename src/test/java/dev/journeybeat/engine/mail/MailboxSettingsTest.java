package dev.journeybeat.engine.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.settings.Secret;
import dev.journeybeat.settings.UnusableSetting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxSettingsTest {

  private static final URI TOKENS = URI.create("https://login.example/token");

  @Test
  void takeATypicalMailbox() {
    MailboxSettings settings = new TestSettings(993).build();
    assertThat(settings.toString()).doesNotContain(TestMailServer.PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1", "[::1]", "LOCALHOST"})
  void takePlain_toThisMachine(String host) {
    assertThat(plainTo(host, false).host()).isEqualTo(host);
  }

  @Test
  void refusePlain_toAnotherMachine_unlessAllowed() {
    assertThatThrownBy(() -> plainTo("127.0.0.1.shop.example", false))
        .isInstanceOf(UnusableSetting.class)
        .hasMessage(
            "security: found \"plain\"; expected tls or starttls; plain only to this machine, or"
                + " with allow-plain: true");
    assertThat(plainTo("imap.shop.example", true).allowPlain()).isTrue();
  }

  @Test
  void refuseBothAndNeither_ofPasswordAndOAuth2() {
    assertRefused(
        settings -> settings.password = null,
        "password: found \"neither password nor oauth2\"; expected exactly one of password and"
            + " oauth2");
    assertRefused(
        settings -> settings.oauth2 = oauth2(TOKENS, new Secret("s"), null),
        "password: found \"both password and oauth2\"; expected exactly one of password and"
            + " oauth2");
  }

  @Test
  void refuseWhatCannotWork() {
    assertRefused(
        settings -> settings.port = 0,
        "port: found \"0\"; expected 1 to 65535, usually 993 for tls");
    assertRefused(
        settings -> settings.username = " ",
        "username: found \" \"; expected the login name of the mailbox");
    assertRefused(
        settings -> settings.pollEvery = Duration.ZERO,
        "poll-interval: found \"PT0S\"; expected a positive duration such as 5s");
    assertRefused(
        settings -> settings.certificate = Path.of("no-such.pem"),
        "certificate: found \"no-such.pem\"; expected a PEM file with certificates in it (there"
            + " is no such file)");
    assertRefused(
        settings -> settings.certificate = Path.of("src"),
        "certificate: found \"src\"; expected a PEM file with certificates in it (this is a"
            + " folder)");
    assertRefused(
        settings -> settings.certificate = Path.of("README.md"),
        "certificate: found \"README.md\"; expected a PEM file with certificates in it (there are"
            + " none in this one)");
    assertRefused(
        settings -> {
          settings.certificate = Path.of("pom.xml");
          settings.trustAny = true;
        },
        "trust-any-certificate: found \"true\"; expected false, because \"certificate\" is set");
  }

  @Test
  void refuseAMailboxThatHasNoName() {
    assertRefused(
        settings -> settings.host = " ",
        "host: found \" \"; expected the name of a mail server such as imap.shop.example");
    assertRefused(
        settings -> settings.folder = "\t",
        "folder: found \"\t\"; expected the name of a folder such as INBOX");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65_536})
  void refuseAPortThatCannotBe(int port) {
    assertRefused(
        settings -> settings.port = port,
        "port: found \"%d\"; expected 1 to 65535, usually 993 for tls".formatted(port));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 65_535})
  void takeTheFirstAndTheLastPort(int port) {
    assertThat(new TestSettings(port).build().port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.000999999S", "PT-1S"})
  void refuseTimesThatAreNone(String time) {
    Duration none = Duration.parse(time);
    assertRefused(
        settings -> settings.maxWait = none,
        "timeout: found \"%s\"; expected a positive duration such as 2m".formatted(time));
    assertRefused(
        settings -> settings.pollEvery = none,
        "poll-interval: found \"%s\"; expected a positive duration such as 5s".formatted(time));
    assertRefused(
        settings -> settings.timeout = none,
        "read-timeout: found \"%s\"; expected a positive duration such as 10s".formatted(time));
  }

  @Test
  void takeTheShortestTimes_andTheLongestTimeout() {
    TestSettings settings = new TestSettings(993);
    settings.maxWait = Duration.ofMillis(1);
    settings.pollEvery = Duration.ofMillis(1);
    settings.timeout = Duration.ofMillis(1);
    assertThat(settings.build().readTimeout()).isEqualTo(Duration.ofMillis(1));

    settings.timeout = Duration.ofMinutes(10);
    assertThat(settings.build().readTimeout()).isEqualTo(Duration.ofMinutes(10));
    assertRefused(
        refused -> refused.timeout = Duration.ofMinutes(10).plusMillis(1),
        "read-timeout: found \"PT10M0.001S\"; expected 10m or less");
  }

  @Test
  void refuseATokenEndpoint_thatOthersCanReadAlong() {
    assertThatThrownBy(
            () -> oauth2(URI.create("http://login.example/token"), new Secret("s"), null))
        .hasMessage(
            "token-endpoint: found \"http://login.example/token\"; expected an https address, or an"
                + " http address of this machine");
  }

  @Test
  void refuseAClient_thatHasNothingToShow() {
    assertThatThrownBy(() -> oauth2(TOKENS, null, null))
        .hasMessage(
            "client-secret: found \"nothing\"; expected a secret such as ${env:MAIL_CLIENT_SECRET},"
                + " or a refresh-token");
    assertThat(oauth2(TOKENS, null, new Secret("r")).clientSecret()).isNull();
  }

  private static MailboxSettings plainTo(String host, boolean allowed) {
    MailboxSettings usual = new TestSettings(143).build();
    return new MailboxSettings(
        host,
        143,
        MailSecurity.PLAIN,
        allowed,
        null,
        false,
        "heartbeat",
        new Secret("secret"),
        null,
        usual.folder(),
        null,
        usual.timeout(),
        usual.pollInterval(),
        usual.readTimeout());
  }

  private static OAuth2Settings oauth2(
      URI endpoint, @Nullable Secret secret, @Nullable Secret refreshToken) {
    return new OAuth2Settings(endpoint, "heartbeat", secret, refreshToken, null);
  }

  private static void assertRefused(Consumer<TestSettings> change, String message) {
    TestSettings settings = new TestSettings(993);
    change.accept(settings);
    assertThatThrownBy(settings::build).isInstanceOf(UnusableSetting.class).hasMessage(message);
  }
}
