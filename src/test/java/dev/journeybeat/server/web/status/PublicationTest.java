package dev.journeybeat.server.web.status;

import static dev.journeybeat.server.web.status.Shown.NOON;
import static dev.journeybeat.server.web.status.Shown.day;
import static dev.journeybeat.server.web.status.Shown.journey;
import static dev.journeybeat.server.web.status.Shown.status;
import static dev.journeybeat.server.web.status.Shown.unwatched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.uptime.UptimeOfDay;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What programs and badges are answered. */
class PublicationTest {

  private static final StatusSettings SETTINGS =
      new StatusSettings(
          "/status",
          "Spoon shop",
          "All is well",
          Map.of("checkout", "Checkout"),
          Map.of(),
          30,
          ZoneOffset.UTC);

  @Test
  void hasABadgeOfEachJourney_andOneOfItsUptime() {
    Publication publication =
        Publication.of(
            status(
                journey("checkout", "Checkout", PublicState.BROKEN, days(9_900, 100)),
                journey("search", "Search", PublicState.WORKS)),
            SETTINGS);

    assertThat(publication.badges())
        .containsOnlyKeys("checkout.svg", "checkout-uptime.svg", "search.svg");
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 0, 100 %, WORKS",
    "9900, 100, 99 %, WORKS",
    "9899, 101, 98.99 %, UNKNOWN",
    "9500, 500, 95 %, UNKNOWN",
    "9499, 501, 94.99 %, BROKEN",
    "0, 0, –, UNWATCHED"
  })
  void coloursABadge_asTheUptimeIsWorth(int up, int down, String percent, PublicState worth) {
    ShownJourney journey = journey("checkout", "Checkout", PublicState.WORKS, days(up, down));

    assertThat(Publication.uptime(journey))
        .isEqualTo(new Badge("Checkout uptime 1 d", percent, worth.colour()));
  }

  @Test
  void tellsProgramsAllOfIt() {
    ShownJourney checkout =
        new ShownJourney(
            "checkout",
            "Checkout",
            PublicState.BROKEN,
            NOON.minusSeconds(300),
            List.of(unwatched(1), day(0, Duration.ofSeconds(2), Duration.ofSeconds(1))));
    ShownJourney search = journey("search", "Search", PublicState.WORKS);
    PublicStatusData status =
        new PublicStatusData(
            "Spoon shop",
            "All is well",
            List.of(checkout, search),
            List.of(
                new Announcement(
                    "A new version comes",
                    List.of("Checkout", "Search"),
                    NOON.plusSeconds(3_600),
                    NOON.plusSeconds(7_200))),
            NOON);

    assertThat(StatusJson.of(status))
        .isEqualTo(
            """
            {
              "title" : "Spoon shop",
              "state" : "broken",
              "headline" : "Does not work now: Checkout",
              "asOf" : "2026-03-01T12:00:00Z",
              "journeys" : [ {
                "key" : "checkout",
                "name" : "Checkout",
                "state" : "broken",
                "since" : "2026-03-01T11:55:00Z",
                "uptime" : 0.666666,
                "days" : [ {
                  "date" : "2026-02-28",
                  "uptime" : null
                }, {
                  "date" : "2026-03-01",
                  "uptime" : 0.666666
                } ]
              }, {
                "key" : "search",
                "name" : "Search",
                "state" : "works",
                "since" : null
              } ],
              "maintenance" : [ {
                "text" : "A new version comes",
                "from" : "2026-03-01T13:00:00Z",
                "until" : "2026-03-01T14:00:00Z",
                "journeys" : [ "Checkout", "Search" ]
              } ]
            }
            """);
  }

  private static UptimeOfDay days(int upSeconds, int downSeconds) {
    return day(0, Duration.ofSeconds(upSeconds), Duration.ofSeconds(downSeconds));
  }
}
