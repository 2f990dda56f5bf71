package dev.journeybeat.engine.undo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UndoJsonTest {

  record Line(String sku, int quantity) {}

  enum Carrier {
    POST,
    COURIER
  }

  record Everything(
      String text,
      long number,
      boolean yes,
      Instant moment,
      Duration pause,
      Carrier carrier,
      List<Line> lines,
      Map<String, Line> bySku,
      @Nullable String nothing) {}

  record Counted(AtomicInteger count) {}

  record Anything(Object it) {}

  @Test
  void comesBackAsItWas() {
    Line line = new Line("HB-SPOON", 2);
    Everything undo =
        new Everything(
            "„ü“\0",
            Long.MAX_VALUE,
            true,
            Instant.parse("2026-03-01T12:00:00.123456789Z"),
            Duration.ofMillis(1_500),
            Carrier.COURIER,
            List.of(line),
            Map.of("a", line),
            null);

    assertThat(UndoJson.read(UndoJson.write(undo), Everything.class)).isEqualTo(undo);
  }

  @Test
  void isRefused_whenItIsNoRecord() {
    assertThatThrownBy(() -> UndoJson.write("cancel"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an undo must be a record, because it is stored; java.lang.String is not");
  }

  @Test
  void isRefused_whenItWouldNotComeBackAsItWas() {
    assertThatThrownBy(() -> UndoJson.write(new Counted(new AtomicInteger(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can't be stored: read from {\"count\":1}, it becomes Counted");
    assertThatThrownBy(() -> UndoJson.write(new Anything(new Line("HB-SPOON", 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(
            "its components can be strings, numbers, booleans, dates and times, enums, and lists,"
                + " maps and records of these");
    assertThatThrownBy(() -> UndoJson.write(new Anything(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("can't be stored");
  }

  @Test
  void tellsThatTheClassHasChanged() {
    assertThatThrownBy(
            () -> UndoJson.read("{\"sku\":\"A\",\"quantity\":1,\"colour\":\"red\"}", Line.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(Line.class.getName() + " has changed and can't be created from {")
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> UndoJson.read("{\"sku\":\"A\"}", Line.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quantity");
  }
}
