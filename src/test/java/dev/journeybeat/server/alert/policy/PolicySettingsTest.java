package dev.journeybeat.server.alert.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.journeybeat.server.alert.model.AlertCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A policy that could not work does not exist. */
class PolicySettingsTest {

  @Test
  void countsRunsInARow_orOfSoMany() {
    assertThat(Threshold.parse("2")).isEqualTo(new Threshold(2, 2));
    assertThat(Threshold.parse(" 3 of 5 ")).isEqualTo(new Threshold(3, 5));
    assertThat(Threshold.parse("1")).isEqualTo(new Threshold(1, 1));
    assertThat(Threshold.parse("5 of 5")).isEqualTo(new Threshold(5, 5));
    assertThat(Threshold.parse("100 of 100")).isEqualTo(new Threshold(100, 100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two", "2 in a row", "-1", "3/5"})
  void refusesWhatIsNoCount(String after) {
    assertThatThrownBy(() -> policy(AlertCondition.FAILED, after, null, List.of("shop")))
        .hasMessage(
            "after: found \"%s\"; expected \"2\" for two in a row, or \"3 of 5\"".formatted(after));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "5 of 3", "6 of 5", "101", "1 of 101", "0 of 5"})
  void refusesACountThatCannotBe(String after) {
    assertThatThrownBy(() -> policy(AlertCondition.FAILED, after, null, List.of("shop")))
        .hasMessage(
            "after: found \"%s\"; expected \"1\" to \"100\", or \"n of m\" with n not above m"
                .formatted(after));
  }

  @Test
  void refusesToTellNobody_andATimeForWhatIsCounted() {
    assertThatThrownBy(() -> policy(AlertCondition.FAILED, "2", null, List.of()))
        .hasMessage("channels: found \"none\"; expected at least one key under \"channels\"");
    assertThatThrownBy(
            () -> policy(AlertCondition.FAILED, "2", Duration.ofMinutes(1), List.of("shop")))
        .hasMessage(
            "pending-period: found \"PT1M\"; expected no value: \"after\" sets how many runs must"
                + " be failed");
  }

  @Test
  void refusesACount_forWhatIsNotCounted() {
    assertThatThrownBy(() -> policy(AlertCondition.OVERDUE, "3", null, List.of("shop")))
        .hasMessage(
            "after: found \"3\"; expected no value: overdue is not counted in runs;"
                + " \"pending-period\" sets how long it must last");
  }

  @Test
  void isOver_whenTheNextFailureWouldNotRaiseIt() {
    assertThat(
            new Policy("a", policy(AlertCondition.FAILED, "2", null, List.of("shop")))
                .resolveAfter())
        .isEqualTo(1);
    assertThat(
            new Policy("a", policy(AlertCondition.FAILED, "3 of 5", null, List.of("shop")))
                .resolveAfter())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101})
  void refusesToBeOverAfterNoRun_orAfterTooMany(int resolveAfter) {
    assertThatThrownBy(() -> clearing(resolveAfter))
        .hasMessage("resolve-after: found \"%d\"; expected 1 to 100".formatted(resolveAfter));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void isOverAfterAsManyRunsAsItSays(int resolveAfter) {
    assertThat(new Policy("a", clearing(resolveAfter)).resolveAfter()).isEqualTo(resolveAfter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT59.999S", "PT0S", "PT-4H"})
  void refusesToRemindTooOften(String every) {
    assertThatThrownBy(() -> reminding(Duration.parse(every)))
        .hasMessage(
            "repeat-interval: found \"%s\"; expected 1m or more, such as \"4h\"".formatted(every));
  }

  @Test
  void remindsEveryMinute_ifItSaysSo() {
    assertThat(new Policy("a", reminding(Duration.ofMinutes(1))).firstReminder(Instant.EPOCH))
        .isEqualTo("1970-01-01T00:01:00Z");
  }

  @Test
  void refusesATroubleThatLastsLessThanNothing() {
    assertThatThrownBy(() -> pendingPeriod(AlertCondition.OVERDUE, Duration.ofMillis(-1)))
        .hasMessage("pending-period: found \"PT-0.001S\"; expected a duration such as \"10m\"");
    assertThat(pendingPeriod(AlertCondition.OVERDUE, Duration.ZERO).pendingPeriod()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-30M"})
  void refusesToEscalateAtOnce(String after) {
    assertThatThrownBy(() -> new EscalationSettings(Duration.parse(after), List.of("boss")))
        .hasMessage("after: found \"%s\"; expected a duration such as \"30m\"".formatted(after));
  }

  @Test
  void refusesToEscalateToNobody() {
    assertThatThrownBy(() -> new EscalationSettings(Duration.ofMillis(1), List.of()))
        .hasMessage("channels: found \"none\"; expected at least one key under \"channels\"");
  }

  @Test
  void mayTellByItsOwnChannels_andByThoseOfItsEscalation() {
    EscalationSettings escalation = new EscalationSettings(Duration.ofMinutes(30), List.of("boss"));

    assertThat(pendingPeriod(AlertCondition.OVERDUE, null).allChannels()).containsExactly("shop");
    assertThat(
            new PolicySettings(
                    AlertCondition.FAILED,
                    List.of(),
                    null,
                    null,
                    null,
                    List.of("shop", "desk"),
                    null,
                    escalation,
                    null)
                .allChannels())
        .containsExactly("shop", "desk", "boss");
  }

  private static PolicySettings clearing(int resolveAfter) {
    return new PolicySettings(
        AlertCondition.FAILED,
        List.of(),
        null,
        null,
        resolveAfter,
        List.of("shop"),
        null,
        null,
        null);
  }

  private static PolicySettings reminding(Duration every) {
    return new PolicySettings(
        AlertCondition.FAILED, List.of(), null, null, null, List.of("shop"), every, null, null);
  }

  private static PolicySettings pendingPeriod(
      AlertCondition trouble, @Nullable Duration pendingPeriod) {
    return new PolicySettings(
        trouble, List.of(), null, pendingPeriod, null, List.of("shop"), null, null, null);
  }

  private static PolicySettings policy(
      AlertCondition trouble,
      String after,
      @Nullable Duration pendingPeriod,
      List<String> channels) {
    return new PolicySettings(
        trouble, List.of(), after, pendingPeriod, null, channels, null, null, null);
  }
}
