package dev.journeybeat.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What runs and steps are called. */
class ShortIdsTest {

  private final ShortIds ids = new ShortIds();

  @Test
  void areReadOutWithoutMistakes_andNotTwice() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      assertThat(seen.add(ids.next())).isTrue();
    }
    assertThat(seen).allMatch(id -> id.matches("[2-9a-hj-np-z]{6}")).hasSize(100);
  }

  @Test
  void sortByTheirMoment() {
    assertThat(ids.at(Instant.parse("2026-11-23T04:14:10Z"), "7f3k2q"))
        .isEqualTo("20261123-041410-7f3k2q");
  }

  @ParameterizedTest
  @CsvSource({
    "open HB-10007, open …",
    "open hb-7f3k2q, open …",
    "open page 12, open page 12",
    "order 123 of 4567, order … of …",
    "open HB-10007's invoice, open … invoice"
  })
  void areLeftOutOfAStepsKind(String name, String kind) {
    assertThat(StepKind.of(name)).isEqualTo(kind);
  }
}
