package dev.journeybeat.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.channel.Trouble;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy that could not work does not exist. */
class PolicySettingsTest {

  @Test
  void countsRunsInARow_orOfSoMany() {
    assertThat(Streak.parse("2")).isEqualTo(new Streak(2, 2));
    assertThat(Streak.parse(" 3 of 5 ")).isEqualTo(new Streak(3, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two", "2 in a row", "-1", "3/5"})
  void refusesWhatIsNoCount(String after) {
    assertThatThrownBy(() -> policy(Trouble.FAILED, after, null, List.of("shop")))
        .hasMessage(
            "after: found \"%s\"; expected \"2\" for two in a row, or \"3 of 5\"".formatted(after));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5 of 3", "101", "0 of 5"})
  void refusesACountThatCannotBe(String after) {
    assertThatThrownBy(() -> policy(Trouble.FAILED, after, null, List.of("shop")))
        .hasMessage(
            "after: found \"%s\"; expected \"1\" to \"100\", or as many or fewer of so many"
                .formatted(after));
  }

  @Test
  void refusesToTellNobody_andATimeForWhatIsCounted() {
    assertThatThrownBy(() -> policy(Trouble.FAILED, "2", null, List.of()))
        .hasMessage("channels: found \"none\"; expected at least one key under \"channels\"");
    assertThatThrownBy(() -> policy(Trouble.FAILED, "2", Duration.ofMinutes(1), List.of("shop")))
        .hasMessage(
            "lasting: found \"PT1M\"; expected nothing: whether runs are failed is said by"
                + " \"after\"");
  }

  @Test
  void refusesACount_forWhatIsNotCounted() {
    assertThatThrownBy(() -> policy(Trouble.LATE, "3", null, List.of("shop")))
        .hasMessage(
            "after: found \"3\"; expected nothing: late is not counted in runs; \"lasting\" says"
                + " how long it must last");
  }

  @Test
  void isOver_whenTheNextFailureWouldNotRaiseIt() {
    assertThat(new Policy("a", policy(Trouble.FAILED, "2", null, List.of("shop"))).clearAfter())
        .isEqualTo(1);
    assertThat(
            new Policy("a", policy(Trouble.FAILED, "3 of 5", null, List.of("shop"))).clearAfter())
        .isEqualTo(3);
  }

  private static PolicySettings policy(
      Trouble trouble, String after, @Nullable Duration lasting, List<String> channels) {
    return new PolicySettings(trouble, List.of(), after, lasting, null, channels, null, null, null);
  }
}
