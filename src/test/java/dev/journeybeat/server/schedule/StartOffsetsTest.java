package dev.journeybeat.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartOffsetsTest {

  @Test
  void letsOneBeginAtOnce_andTheOthersSoonAfter() {
    assertThat(StartOffsets.over(List.of(every("checkout", "1m"), every("order-history", "5m"))))
        .isEqualTo(Map.of("checkout", Duration.ZERO, "order-history", Duration.ofSeconds(15)));
  }

  @Test
  void leavesOutWhatSaysItself_whenItBegins() {
    Scheduled cron = new Scheduled("search", Cadence.parse("0 0 * * * ?", ZoneOffset.UTC));
    Scheduled given =
        new Scheduled(
            "account",
            Cadence.parse("every 5m", ZoneOffset.UTC),
            Duration.ofSeconds(3),
            Duration.ZERO,
            null);

    assertThat(StartOffsets.over(List.of(cron, given, every("checkout", "1m"))))
        .isEqualTo(Map.of("checkout", Duration.ZERO));
  }

  @Test
  void spreadsAThousandOverTheirPeriod() {
    List<Scheduled> many =
        IntStream.range(0, 1000).mapToObj(i -> every("journey-" + i, "5m")).toList();

    assertThat(StartOffsets.over(many).values())
        .doesNotHaveDuplicates()
        .hasSize(1000)
        .allMatch(offset -> offset.compareTo(Duration.ofMinutes(5)) < 0)
        .contains(Duration.ofMillis(299_700));
  }

  private static Scheduled every(String journey, String period) {
    return new Scheduled(journey, Cadence.parse("every " + period, ZoneOffset.UTC));
  }
}
