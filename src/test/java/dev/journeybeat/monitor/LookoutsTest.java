package dev.journeybeat.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.alert.Sighting;
import dev.journeybeat.schedule.Cadence;
import dev.journeybeat.schedule.Planned;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A journey is late if its run waits for its turn, or should have been fired. */
class LookoutsTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @Test
  void seesWhatWaits_andWhatShouldHaveBeenFired() {
    Instant before = NOON.minusSeconds(90);
    List<Planned> planned =
        List.of(
            planned("checkout", NOON.plusSeconds(60), null),
            planned("search", NOON.plusSeconds(60), before),
            planned("account", before, null),
            planned("never", null, null));

    assertThat(Lookouts.late(planned, NOON))
        .containsExactly(
            new Sighting(
                "search",
                "search: its run of 2026-11-26T11:58:30Z has not begun, for all browsers are busy",
                before),
            new Sighting(
                "account",
                "account: it should have run at 2026-11-26T11:58:30Z, and the scheduler does not"
                    + " fire",
                before));
  }

  private static Planned planned(
      String journey, @Nullable Instant next, @Nullable Instant waitingSince) {
    return new Planned(
        journey, Cadence.parse("every 5m", ZoneOffset.UTC), next, null, waitingSince, 0);
  }
}
