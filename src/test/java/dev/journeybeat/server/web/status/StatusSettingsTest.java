package dev.journeybeat.server.web.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"/status", "/public/2-go", "/s", "/statuses/runs"})
  void takeAPath_thatIsFree(String path) {
    assertThat(settings(path, "Spoon shop", "Checkout", 0).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "", "status", "/Status", "/status/", "/a b", "/runs", "/runs/x", "/login"})
  void refuseAPath_thatIsNot(String path) {
    assertThatThrownBy(() -> settings(path, "Spoon shop", "Checkout", 0))
        .hasMessage(
            "path: found \"%s\"; expected a free path of the dashboard, such as"
                + " \"/status\": lower-case letters, digits and dashes",
            path);
  }

  @Test
  void refuseATitle_thatFitsNoBadge() {
    assertThat(settings("/status", "x".repeat(60), "Checkout", 0).title()).hasSize(60);
    for (String title : new String[] {" ", "x".repeat(61), "two\nlines"}) {
      assertThatThrownBy(() -> settings("/status", title, "Checkout", 0))
          .hasMessage(
              "title: found \"%s\"; expected a public text: one line of at most 60" + " characters",
              title);
    }
  }

  @Test
  void refuseANameOfAJourney_thatSaysNothing() {
    assertThatThrownBy(() -> settings("/status", "Spoon shop", "", 0))
        .hasMessage(
            "journeys.checkout: found \"\"; expected a public text: one line of at"
                + " most 60 characters");
  }

  @Test
  void tellUptime_ofAsManyDaysAsThereAre() {
    assertThat(settings("/status", "Spoon shop", "Checkout", 90).days()).isEqualTo(90);
    for (int days : new int[] {-1, 91}) {
      assertThatThrownBy(() -> settings("/status", "Spoon shop", "Checkout", days))
          .hasMessage(
              "days: found \"%d\"; expected a number of days, such as 30 or 90, or 0 for no uptime",
              days);
    }
  }

  @Test
  void refuseToSayNothing_whenAllIsWell() {
    assertThatThrownBy(
            () ->
                new StatusSettings(
                    "/status", "Shop", " ", Map.of("a", "A"), Map.of(), 0, ZoneOffset.UTC))
        .hasMessage(
            "all-well: found \" \"; expected a public text: one line of at most 200"
                + " characters");
  }

  @Test
  void refuseAnAnnouncement_thatSaysNothing() {
    assertThatThrownBy(
            () ->
                new StatusSettings(
                    "/status",
                    "Spoon shop",
                    "All is well",
                    Map.of("checkout", "Checkout"),
                    Map.of("deploy", "x".repeat(201)),
                    0,
                    ZoneOffset.UTC))
        .hasMessageStartingWith("maintenance.deploy: found \"xxx")
        .hasMessageEndingWith("a public text: one line of at most 200 characters");
  }

  private static StatusSettings settings(String path, String title, String name, int days) {
    return new StatusSettings(
        path, title, "All is well", Map.of("checkout", name), Map.of(), days, ZoneOffset.UTC);
  }
}
