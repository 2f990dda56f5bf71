package dev.journeybeat.server.web.status;

import static dev.journeybeat.server.web.status.Shown.NOON;
import static dev.journeybeat.server.web.status.Shown.day;
import static dev.journeybeat.server.web.status.Shown.journey;
import static dev.journeybeat.server.web.status.Shown.status;
import static dev.journeybeat.server.web.status.Shown.unwatched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.server.uptime.UptimeOfDay;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StatusPageTest {

  private static final UptimeOfDay GOOD = day(0, Duration.ofHours(24), Duration.ZERO);
  private static final UptimeOfDay MOSTLY = day(1, Duration.ofMinutes(950), Duration.ofMinutes(50));
  private static final UptimeOfDay BAD = day(2, Duration.ofMinutes(940), Duration.ofMinutes(60));
  private static final UptimeOfDay BRIEFLY_BAD =
      day(3, Duration.ofHours(20), Duration.ofSeconds(59));

  private final StatusPage page = new StatusPage(status(), "/status", ZoneOffset.UTC);

  @Test
  void tellsMoments_onTheClockOfTheSettings() {
    StatusPage berlin = new StatusPage(status(), "/status", ZoneId.of("Europe/Berlin"));

    assertThat(page.format(NOON)).isEqualTo("1 Mar 2026 12:00 UTC");
    assertThat(berlin.format(NOON)).isEqualTo("1 Mar 2026 13:00 Europe/Berlin");
  }

  @Test
  void tellsForHowLong_inWholeMinutes() {
    assertThat(page.lasting(NOON.minusSeconds(59))).isEqualTo("a minute");
    assertThat(page.lasting(NOON.minusSeconds(60))).isEqualTo("1 min");
    assertThat(page.lasting(NOON.minusSeconds(4_000))).isEqualTo("1 h 6 min");
  }

  @Test
  void tellsOfADay_howLongItWasDown() {
    assertThat(page.told(GOOD)).isEqualTo("1 Mar 2026: 100 %");
    assertThat(page.told(MOSTLY)).isEqualTo("28 Feb 2026: 95 %, down for 50 min");
    assertThat(page.told(BRIEFLY_BAD))
        .isEqualTo("26 Feb 2026: 99.91 %, down for less than a minute");
    assertThat(page.told(day(0, Duration.ofMinutes(9), Duration.ofSeconds(60))))
        .isEqualTo("1 Mar 2026: 90 %, down for 1 min");
    assertThat(page.told(unwatched(4))).isEqualTo("25 Feb 2026: not watched");
  }

  @Test
  void showsADayAsDown_whenItWasUpForTooLittle() {
    assertThat(page.look(GOOD)).isEqualTo("up");
    assertThat(page.look(MOSTLY)).isEqualTo("part");
    assertThat(page.look(BAD)).isEqualTo("down");
    assertThat(page.look(unwatched(4))).isEqualTo("unknown");
  }

  @Test
  void listsTheDaysWithTrouble_theNewestFirst() {
    ShownJourney journey =
        journey("checkout", "Checkout", PublicState.WORKS, BRIEFLY_BAD, BAD, MOSTLY, GOOD);

    assertThat(page.bad(journey)).containsExactly(MOSTLY, BAD, BRIEFLY_BAD);
    assertThat(page.strip(journey))
        .isEqualTo("Checkout over 4 days: uptime 97.60 %; 3 days with downtime");
  }

  @Test
  void saysTheStripInWords() {
    assertThat(page.strip(journey("checkout", "Checkout", PublicState.WORKS, MOSTLY, GOOD)))
        .isEqualTo("Checkout over 2 days: uptime 97.95 %; 1 day with downtime");
    assertThat(page.strip(journey("checkout", "Checkout", PublicState.WORKS, unwatched(1), GOOD)))
        .isEqualTo("Checkout over 2 days: uptime 100 %; no day with downtime");
  }
}
