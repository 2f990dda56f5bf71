package dev.journeybeat.server.history.undo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.undo.UndoEntry;
import dev.journeybeat.engine.undo.UndoName;
import dev.journeybeat.engine.undo.UndoState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an undo is tried again, when it is due, and what it is called. */
class UndoPauseTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0,          PT1M",
    "1,          PT2M",
    "2,          PT4M",
    "5,          PT32M",
    "6,          PT1H",
    "7,          PT1H",
    "63,         PT1H",
    "64,         PT1H",
    "2147483647, PT1H",
  })
  void growsWithEachFailure_toAnHour(int failuresBefore, Duration pause) {
    assertThat(StoredUndoLedger.pause(failuresBefore)).isEqualTo(pause);
  }

  @Test
  void isOver_atTheVeryMoment_andNotBeforeTheRunIs() {
    assertThat(standing(true).isDue(NOON.minusMillis(1))).isFalse();
    assertThat(standing(true).isDue(NOON)).isTrue();
    assertThat(standing(true).isDue(NOON.plusMillis(1))).isTrue();
    assertThat(standing(false).isDue(NOON.plusMillis(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CancelOrders,               cancel orders",
    "storefront.CancelOrders,    cancel orders",
    "storefront.Cart$EmptyIt,    empty it",
    "storefront.Cancel2Orders,   cancel2 orders",
    "Undo,                       undo",
  })
  void isOfAnUndo_asItIsCalledInFrontOfPeople(String className, String format) {
    assertThat(UndoName.format(className)).isEqualTo(format);
  }

  private static UndoStanding standing(boolean runIsOver) {
    UndoEntry entry =
        new UndoEntry("1-1", "1", "anna", "Undo", "{}", NOON, UndoState.OPEN, 1, 0, NOON, null);
    return new UndoStanding(entry, "checkout", runIsOver, null, null);
  }
}
