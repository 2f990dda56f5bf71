package dev.journeybeat.config;

import static dev.journeybeat.config.UnusableConfiguration.unusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.server.schedule.MaintenanceSettings;
import dev.journeybeat.server.schedule.MaintenanceSettings.Suppress;
import dev.journeybeat.server.web.overview.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of when journeys run, and when not. */
class ScheduleConfigurationTest {

  private static final String TO = "expected a moment such as \"2026-12-02T04:00\"";
  private static final String CRON = "expected a Quartz cron such as \"0 0 2 ? * TUE\"";

  @TempDir private Path folder;

  @Test
  void maintenanceComesAgain_orOnce() throws IOException {
    Settings settings =
        load(
            """
            journeys: {checkout: {schedule: every 5m}}
            maintenance:
              deploy:
                starts: 0 0 2 ? * TUE
                lasts: 2h
                time-zone: Europe/Berlin
                suppress: alerts
                journeys: [checkout]
                reason: new version
              move: {from: 2026-12-01T22:00, to: 2026-12-02T04:00:30, suppress: runs}
            """);

    assertThat(settings.maintenance())
        .containsEntry(
            "deploy",
            new MaintenanceSettings(
                "0 0 2 ? * TUE",
                Duration.ofHours(2),
                null,
                null,
                ZoneId.of("Europe/Berlin"),
                Suppress.ALERTS,
                List.of("checkout"),
                "new version"))
        .containsEntry(
            "move",
            new MaintenanceSettings(
                null,
                null,
                LocalDateTime.parse("2026-12-01T22:00"),
                LocalDateTime.parse("2026-12-02T04:00:30"),
                null,
                Suppress.RUNS,
                List.of(),
                null));
  }

  @Test
  void everyMistakeInAMaintenance_isTold() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    journeys: {checkout: {schedule: every 5m}}
                    maintenance:
                      neither: {suppress: runs}
                      open: {from: 2026-12-01T22:00, suppress: runs}
                      backwards: {from: 2026-12-02T04:00, to: 2026-12-01T22:00, suppress: runs}
                      both: {starts: 0 0 2 ? * TUE, lasts: 2h, to: 2026-12-01T22:00, suppress: runs}
                      unix: {starts: 0 2 * * 2, lasts: 2h, suppress: runs}
                      endless: {starts: 0 0 2 ? * TUE, suppress: runs}
                      long: {starts: 0 0 2 ? * TUE, lasts: 7d, suppress: runs}
                      seconds: {starts: "* * 2 ? * TUE", lasts: 2h, suppress: runs}
                      lonely: {lasts: 2h, suppress: runs}
                      what: {from: 1.12.2026, to: 2026-12-02T04:00, suppress: all}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:4  maintenance.neither.from: found nothing; expected \"from\" and"
                    + " \"to\", or \"starts\" and \"lasts\"",
                "journeybeat.yaml:4  maintenance.neither.to: found nothing; " + TO,
                "journeybeat.yaml:5  maintenance.open.to: found nothing; " + TO,
                "journeybeat.yaml:6  maintenance.backwards.to: found \"2026-12-01T22:00\"; expected"
                    + " a moment later than \"from\"",
                "journeybeat.yaml:7  maintenance.both.to: found \"2026-12-01T22:00\"; expected"
                    + " nothing, because \"starts\" and \"lasts\" define a recurring window",
                "journeybeat.yaml:8  maintenance.unix.starts: found \"0 2 * * 2\"; "
                    + CRON
                    + "; you may mean \"0 0 2 ? * TUE\" (second, minute, hour, day, month,"
                    + " weekday)",
                "journeybeat.yaml:9  maintenance.endless.lasts: found nothing; expected a duration"
                    + " such as \"2h\", at most 31d",
                "journeybeat.yaml:10  maintenance.long.lasts: found \"PT168H\"; expected less than"
                    + " the 7 d between two of its starts",
                "journeybeat.yaml:11  maintenance.seconds.lasts: found \"PT2H\"; expected less than"
                    + " the 1 s between two of its starts",
                "journeybeat.yaml:12  maintenance.lonely.starts: found nothing; " + CRON,
                "journeybeat.yaml:13  maintenance.what.from: found \"1.12.2026\"; expected a date"
                    + " and time such as \"2026-12-01T22:00\"",
                "journeybeat.yaml:13  maintenance.what.suppress: found \"all\"; expected one of"
                    + " \"alerts\", \"runs\""));
  }

  @Test
  void maintenanceIsOfJourneysThatAreThere() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    journeys: {checkout: {schedule: every 5m}, search: {}}
                    maintenance:
                      whom: {starts: 0 0 2 ? * TUE, lasts: 2h, suppress: runs, journeys: [chekout]}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:4  maintenance.whom.journeys: found \"chekout\"; expected a key"
                    + " under \"journeys\": checkout, search"));
  }

  @Test
  void whatIsAboutASchedule_needsOne() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    journeys:
                      checkout: {start-offset: 30s, jitter: 20s, retry-schedule: every 1m}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:3  journeys.checkout.start-offset: found \"PT30S\"; expected a"
                    + " \"schedule\" next to it",
                "journeybeat.yaml:3  journeys.checkout.jitter: found \"PT20S\"; expected a"
                    + " \"schedule\" next to it",
                "journeybeat.yaml:3  journeys.checkout.retry-schedule: found \"every 1m\"; expected"
                    + " a \"schedule\" next to it"));
  }

  @Test
  void journeysAreFound_byHeadingsAndSingleWords() throws IOException {
    Settings settings =
        load("journeys: {checkout: {group: Storefront, tags: [payment, team-blue]}, search: {}}");

    assertThat(settings.labels())
        .containsEntry("checkout", new Labels("Storefront", List.of("payment", "team-blue")))
        .containsEntry("search", Labels.NONE);
    assertThatThrownBy(
            () -> load("journeys: {checkout: {tags: [team blue]}, search: {group: \"  \"}}"))
        .hasMessage(
            unusable(
                "journeybeat.yaml:2  journeys.checkout.tags: found \"team blue\"; expected words of"
                    + " at most 40 letters, digits and .:/_-, such as [payment, team-blue]",
                "journeybeat.yaml:2  journeys.search.group: found \"  \"; expected a heading of at"
                    + " most 40 characters, such as \"Storefront\""));
  }

  @Test
  void afterAFailure_isAShorterPeriod() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    journeys:
                      checkout: {schedule: every 5m, retry-schedule: 0 * * * * ?}
                      search: {schedule: every 5m, retry-schedule: every 5m}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:3  journeys.checkout.retry-schedule: found \"0 * * * * ?\";"
                    + " expected an interval such as \"every 1m\"",
                "journeybeat.yaml:4  journeys.search.retry-schedule: found \"PT5M\"; expected more"
                    + " often than \"every 5m\""));
  }

  private Settings load(String rest) throws IOException {
    String text = "site: http://shop.example\n" + rest;
    Path file = Files.writeString(folder.resolve("journeybeat.yaml"), text);
    return Configuration.load(file, Settings.class, Variables.of(name -> null)).settings();
  }
}
