package dev.journeybeat.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A channel has exactly one kind, named by its key, and its secrets are not told. */
class ChannelConfigurationTest {

  @TempDir Path folder;

  @Test
  void takesTheKindThatIsNamed() throws IOException {
    Settings settings =
        load(
            """
              chat:
                slack: {url: "https://hooks.slack.com/services/T0/B0/3f2a"}
                quiet-hours: {from: "22:00", to: "07:00"}
                timeout: 5s
            """);

    assertThat(settings.channels().get("chat"))
        .hasToString(
            "ChannelSettings[kind=Slack[url=***], quietHours=QuietHours[from=22:00, to=07:00,"
                + " timeZone=UTC, except=critical], timeout=PT5S]");
  }

  @Test
  void tellsEveryProblemAtOnce_andNoSecret() {
    assertThat(
            problems(
                """
                  Chat:
                    slack: {url: "https://hooks.slack.com/services/T0/B0/3f2a"}
                  none:
                    timeout: 30s
                  open:
                    slack: {url: "http://hooks.example/3f2a"}
                  login:
                    webhook: {url: "https://zoe:3f2a@hooks.example/"}
                  no-address:
                    teams: {url: "3f2a"}
                  header:
                    webhook: {url: "https://hooks.example/3f2a", headers: {"a b": c}}
                  slow:
                    command: {command: [page]}
                    timeout: 10m
                  nothing:
                    command: {command: []}
                  mail:
                    email: {host: smtp.example, security: plain, from: beat@shop.example, to: [zoe@shop.example]}
                """))
        .contains(
            "channels.none: found none; expected one of email, slack, teams, webhook, pagerduty,"
                + " opsgenie, alertmanager, command",
            "channels.open.slack.url: found ***; expected https; http only to this machine\n",
            "channels.login.webhook.url: found ***; expected an address without a login",
            "channels.no-address.teams.url: found ***; expected a web address such as",
            "channels.header.webhook.headers: found \"a b\"; expected the name of a header",
            "channels.slow.timeout: found \"PT10M\"; expected \"1s\" to \"5m\"",
            "channels.nothing.command.command: found nothing; expected a program",
            "channels.mail.email.security: found \"plain\"; expected tls or starttls")
        .doesNotContain("3f2a@", "example/3f2a", "B0/3f2a");
    assertThat(problems("  Chat: {command: {command: [page]}}\n"))
        .contains(
            "channels: found \"the name Chat\"; expected names of lower-case letters, digits and"
                + " dashes, such as operators");
  }

  private String problems(String channels) {
    return String.valueOf(
        catchThrowableOfType(ConfigurationException.class, () -> load(channels)).getMessage());
  }

  private Settings load(String channels) throws IOException {
    String yaml = "site: https://shop.example\nchannels:\n" + channels;
    Path file = Files.writeString(folder.resolve("journeybeat.yaml"), yaml);
    return Configuration.load(file, Settings.class, Variables.of(name -> null)).settings();
  }
}
