package dev.journeybeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.engine.mail.MovableClock;
import dev.journeybeat.server.schedule.Cadence;
import dev.journeybeat.server.schedule.ScheduleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextFiresFileTest {

  private static final Instant NEXT = Instant.parse("2026-03-01T12:05:00.123Z");

  @TempDir private Path folder;
  private final MovableClock clock = new MovableClock();

  @Test
  void isReadAsItWasWritten() {
    plan().write(List.of(planned("check out", NEXT), planned("over", null)));

    assertThat(plan().read()).contains(Map.of("check out", NEXT));
  }

  @Test
  void isNone_whenNobodyWroteItForLong_orItIsDeleted() {
    plan().write(List.of(planned("checkout", NEXT)));
    clock.move(Duration.ofSeconds(40));
    assertThat(plan().read()).isPresent();
    clock.move(Duration.ofSeconds(1));
    assertThat(plan().read()).isEmpty();

    plan().write(List.of());
    assertThat(plan().read()).contains(Map.of());
    plan().delete();
    assertThat(plan().read()).isEmpty();
  }

  @Test
  void isNone_whenItIsNoPlan() throws IOException {
    Files.createDirectories(folder.resolve("history"));
    Files.writeString(folder.resolve("history/plan"), clock.instant() + "\nsome time\n");

    assertThat(plan().read()).isEmpty();
  }

  private NextFiresFile plan() {
    return new NextFiresFile(folder.resolve("history"), clock);
  }

  private static ScheduleEntry planned(String journey, @Nullable Instant next) {
    Cadence cadence = Cadence.parse("every 5m", ZoneOffset.UTC);
    return new ScheduleEntry(journey, cadence, next, null, null, 0);
  }
}
