package dev.journeybeat.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.StepKind;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Labels are what authors wrote, and never so many that Prometheus drowns in them. */
class StepNamesTest {

  private final StepNames names = new StepNames();

  @Test
  void keepsWhatAuthorsWrote() {
    assertThat(name("step 2 of 12: pay by card")).isEqualTo("step 2 of 12: pay by card");
  }

  @Test
  void leavesOutWhatTheShopSays() {
    assertThat(name("open HB-10007")).isEqualTo("open …");
    assertThat(name("cancel order 10042, again")).isEqualTo("cancel order … again");
    assertThat(name("find hb-7f3k2q")).isEqualTo("find …");
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(name("spoon ".repeat(100))).hasSize(101).endsWith("…");
  }

  @Test
  void keepsOnlySoMany_whenNamesNeverEnd() {
    long labels =
        IntStream.range(0, 10_000)
            .mapToObj(number -> name("look for " + renderer(number)))
            .distinct()
            .count();

    assertThat(labels).isEqualTo(StepNames.MOST + 1);
    assertThat(name("look for " + renderer(0))).isEqualTo("look for " + renderer(0));
    assertThat(name("one more")).isEqualTo(StepKind.ELSE);
    assertThat(names.of(run("search"), "one more")).isEqualTo("one more");
  }

  private String name(String step) {
    return names.of(run("checkout"), step);
  }

  private static String renderer(int number) {
    return Integer.toString(number, 10).replaceAll("\\d", "$0 ").strip();
  }

  private static Run run(String journey) {
    Instant noon = Instant.parse("2026-11-26T12:00:00Z");
    return new Run("20261126-120000-7f3k2q", journey, "here", "hb-7f3k2q", noon, noon);
  }
}
