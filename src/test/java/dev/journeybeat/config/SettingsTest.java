package dev.journeybeat.config;

import static dev.journeybeat.config.UnusableConfiguration.unusable;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a whole file whose sections name each other. */
class SettingsTest {

  @TempDir private Path folder;

  @Test
  void namesTheNewKey_whereTheKeyOfAnEarlierVersionIs() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    site: https://shop.example
                    browser: {at-once: 2, where: here}
                    dead-man: {every: 1m}
                    journeys:
                      checkout:
                        deadline: 3m
                        after-failure: every 1m
                        customer-patience: 1m
                        settle: 30s
                    databases:
                      shop: {url: "jdbc:sqlite:shop.db", patience: 3s, poll-every: 1s}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:2  browser.at-once: is now named \"concurrency\"",
                "journeybeat.yaml:2  browser.where: is now named \"source\"",
                "journeybeat.yaml:3  dead-man: is now named \"dead-mans-switch\"",
                "journeybeat.yaml:6  journeys.checkout.deadline: is now named \"timeout\"",
                "journeybeat.yaml:7  journeys.checkout.after-failure: is now named"
                    + " \"retry-schedule\"",
                "journeybeat.yaml:8  journeys.checkout.customer-patience: is now named"
                    + " \"customer-timeout\"",
                "journeybeat.yaml:9  journeys.checkout.settle: is now named \"grace-period\"",
                "journeybeat.yaml:11  databases.shop.patience: is now named \"timeout\"",
                "journeybeat.yaml:11  databases.shop.poll-every: is now named"
                    + " \"poll-interval\""));
  }

  @Test
  void whatIsWrongInAnEntry_isNoReasonToSayThatTheEntryIsNotThere() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    site: https://shop.example
                    mail:
                      shop: {host: imap.shop.example, port: many, username: heartbeat, password: spoon}
                      support: {hots: imap.shop.example, username: heartbeat, password: spoon}
                    customers:
                      - {username: ann, password: spoon, mailbox: shop}
                      - {username: bob, password: spoon, mailbox: support}
                      - {username: cyd, password: spoon, mailbox: nowhere}
                    journeys:
                      checkout: {schedule: now and then}
                    maintenance:
                      move: {journeys: [checkout], starts: often, lasts: 1h}
                    channels:
                      desk: {slack: {url: nonsense}}
                    alerts:
                      broken: {on: failed, channels: [desk], only: [checkout]}
                    web:
                      status:
                        journeys: {checkout: Buying}
                        maintenance: {move: We move}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:3  mail.shop.port: found \"many\"; expected a whole number such as"
                    + " \"993\"",
                "journeybeat.yaml:4  mail.support.hots: unknown key; known keys: allow-plain,"
                    + " certificate, folder, host, junk-folder, oauth2, password, poll-interval,"
                    + " port, read-timeout, security, timeout, trust-any-certificate, username",
                "journeybeat.yaml:4  mail.support.host: found nothing; expected a text such as"
                    + " \"imap.shop.example\"",
                "journeybeat.yaml:5  customers: found \"mailbox \"nowhere\" of customer cyd\";"
                    + " expected a key under \"mail\": shop, support",
                "journeybeat.yaml:10  journeys.checkout.schedule: found \"now and then\"; expected"
                    + " \"every 5m\" or a Quartz cron such as \"0 0/5 * * * ?\"",
                "journeybeat.yaml:12  maintenance.move.suppress: found nothing; expected one of"
                    + " \"alerts\", \"runs\"",
                "journeybeat.yaml:12  maintenance.move.starts: found \"often\"; expected a Quartz cron"
                    + " such as \"0 0 2 ? * TUE\"",
                "journeybeat.yaml:14  channels.desk.slack.url: found ***; expected a web address such"
                    + " as \"https://hooks.example/\""));
  }

  @Test
  void alertsAreToldByChannelsThatAreThere_andAboutJourneysThatAre() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    site: https://shop.example
                    journeys:
                      checkout: {}
                      search: {}
                    healthchecks:
                      checks: {shop: {http: {url: "https://shop.example/"}}}
                    channels:
                      desk: {command: {command: [page]}}
                      boss: {command: {command: [page, boss]}}
                    alerts:
                      broken: {on: failed, channels: [desk], only: [checkout, chekout]}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:11  alerts.broken.only: found \"chekout\"; expected a key under"
                    + " \"journeys\": checkout, search"));
    assertThatThrownBy(
            () ->
                load(
                    """
                    site: https://shop.example
                    channels: {desk: {command: {command: [page]}}}
                    alerts: {broken: {on: failed, channels: [desk], only: [checkout]}}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:3  alerts.broken.only: found \"checkout\"; expected a key under"
                    + " \"journeys\", which has none"));
    assertThatThrownBy(
            () ->
                load(
                    """
                    site: https://shop.example
                    channels:
                      desk: {command: {command: [page]}}
                      night: {command: {command: [page, night]}}
                    alerts:
                      broken: {on: failed, channels: [desk, dekk]}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:6  alerts.broken: found \"channel \"dekk\"\"; expected a key under"
                    + " \"channels\": desk, night"));
    assertThatThrownBy(
            () ->
                load(
                    """
                    site: https://shop.example
                    channels: {desk: {command: {command: [page]}}}
                    alerts:
                      broken: {on: failed, channels: [desk], escalate: {after: 30m, channels: [boss]}}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:4  alerts.broken: found \"channel \"boss\"\"; expected a key under"
                    + " \"channels\": desk"));
  }

  @Test
  void alertsToHealthchecks_areAboutHealthchecks() throws IOException {
    String rest =
        """
        site: https://shop.example
        journeys: {checkout: {}}
        channels: {desk: {command: {command: [page]}}}
        alerts: {down: {on: healthcheck-down, channels: [desk], only: [checkout]}}
        """;

    assertThatThrownBy(
            () ->
                load(
                    rest
                        + "healthchecks: {checks: {shop: {http: {url: \"https://shop.example/\"}}}}\n"))
        .hasMessage(
            unusable(
                "journeybeat.yaml:4  alerts.down.only: found \"checkout\"; expected a key under"
                    + " \"healthchecks.checks\": shop"));
    Files.writeString(folder.resolve("checks.txt"), "https://shop.example/\n");
    load(rest + "healthchecks: {file: checks.txt}\n");
  }

  private void load(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("journeybeat.yaml"), text);
    var unused = Configuration.load(file, Settings.class, Variables.of(name -> null));
  }
}
