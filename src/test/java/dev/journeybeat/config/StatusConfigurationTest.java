package dev.journeybeat.config;

import static dev.journeybeat.config.UnusableConfiguration.unusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.server.web.status.StatusSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be said of what the public sees. */
class StatusConfigurationTest {

  @TempDir private Path folder;

  @Test
  void thePublicSeesNothing_whereNothingIsSaid() throws IOException {
    assertThat(load("journeys: {checkout: {}}\n").web().status()).isNull();
  }

  @Test
  void thePublicSeesWhatIsChosen() throws IOException {
    Settings settings =
        load(
            """
            journeys: {checkout: {}, search: {}}
            web: {status: {journeys: {checkout: Buying}}}
            """);

    assertThat(settings.web().status())
        .isEqualTo(
            new StatusSettings(
                "/status",
                "Status",
                "All is well: customers can buy",
                Map.of("checkout", "Buying"),
                Map.of(),
                90,
                ZoneId.of("UTC")));
  }

  @Test
  void whatIsNotThere_canNotBeShown() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    journeys: {checkout: {}, search: {}}
                    web:
                      status: {journeys: {chekout: Buying}}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:4  web.status.journeys: found \"chekout\"; expected a key under"
                    + " \"journeys\": checkout, search"));
    assertThatThrownBy(
            () ->
                load(
                    """
                    journeys: {checkout: {}}
                    web:
                      status: {journeys: {checkout: Buying}, maintenance: {deploy: A new version}}
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:4  web.status.maintenance: found \"deploy\"; expected a key under"
                    + " \"maintenance\", which has none"));
  }

  @Test
  void everyMistake_isTold() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    journeys: {checkout: {}}
                    web:
                      status:
                        path: /runs/public
                        title: ""
                        journeys: {}
                        days: 365
                    """))
        .hasMessage(
            unusable(
                "journeybeat.yaml:5  web.status.path: found \"/runs/public\"; expected a free path"
                    + " of the dashboard, such as \"/status\": lower-case letters, digits and"
                    + " dashes",
                "journeybeat.yaml:6  web.status.title: found nothing; expected a public text:"
                    + " one line of at most 60 characters",
                "journeybeat.yaml:7  web.status.journeys: found \"none\"; expected one or more,"
                    + " such as {checkout: Checkout}",
                "journeybeat.yaml:8  web.status.days: found \"365\"; expected a number of days,"
                    + " such as 30 or 90, or 0 for no uptime"));
  }

  private Settings load(String text) throws IOException {
    Path file = folder.resolve("journeybeat.yaml");
    Files.writeString(file, "site: https://shop.example\n" + text);
    return Configuration.load(file, Settings.class, Variables.of(name -> null)).settings();
  }
}
