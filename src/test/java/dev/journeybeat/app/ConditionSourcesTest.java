package dev.journeybeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.engine.undo.UndoState;
import dev.journeybeat.server.alert.policy.Condition;
import dev.journeybeat.server.schedule.Cadence;
import dev.journeybeat.server.schedule.ScheduleEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A journey is late if its run waits for its turn, or should have been fired; an undo is stuck once
 * it has failed.
 */
class ConditionSourcesTest {

  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @Test
  void seesWhatWaits_andWhatShouldHaveBeenFired() {
    Instant before = NOON.minusSeconds(90);
    List<ScheduleEntry> planned =
        List.of(
            planned("checkout", NOON.plusSeconds(60), null),
            planned("search", NOON.plusSeconds(60), before),
            planned("account", before, null),
            planned("never", null, null));

    assertThat(ConditionSources.late(planned, NOON))
        .containsExactly(
            new Condition(
                "search",
                "search: run of 2026-11-26T11:58:30Z has not started, all browsers are busy",
                before),
            new Condition(
                "account",
                "account: missed its run at 2026-11-26T11:58:30Z, the scheduler does not fire",
                before));
  }

  @Test
  void seesTheOldestUndoOfEachJourney_thatHasFailed() {
    List<UndoEntry> newestFirst =
        List.of(
            undo("5", 5, 2), undo("4", 4, 0), undo("3", 3, 1), undo("2", 2, 7), undo("1", 1, 0));
    Map<String, String> journeys = Map.of("5", "checkout", "3", "search", "2", "checkout");

    assertThat(
            ConditionSources.stuck(newestFirst, entry -> String.valueOf(journeys.get(entry.run()))))
        .containsExactlyInAnyOrder(
            new Condition(
                "checkout",
                "checkout: undo \"cancel orders\" of run 2 failed: failed 7 times",
                NOON.plusSeconds(2)),
            new Condition(
                "search",
                "search: undo \"cancel orders\" of run 3 failed: failed 1 times",
                NOON.plusSeconds(3)));
    assertThat(ConditionSources.stuck(List.of(undo("1", 1, 0)), entry -> "checkout")).isEmpty();
  }

  private static UndoEntry undo(String run, int second, int tries) {
    return new UndoEntry(
        "hb-%s-1".formatted(run),
        run,
        "anna",
        "storefront.CancelOrders",
        "{}",
        NOON.plusSeconds(second),
        UndoState.OPEN,
        1,
        tries,
        NOON,
        tries == 0 ? null : "failed %d times".formatted(tries));
  }

  private static ScheduleEntry planned(
      String journey, @Nullable Instant next, @Nullable Instant waitingSince) {
    return new ScheduleEntry(
        journey, Cadence.parse("every 5m", ZoneOffset.UTC), next, null, waitingSince, 0);
  }
}
