package dev.journeybeat.server.uptime;

import static dev.journeybeat.result.Verdict.FAILED;
import static dev.journeybeat.result.Verdict.INCONCLUSIVE;
import static dev.journeybeat.result.Verdict.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.VerdictAt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final List<VerdictAt> outcomes = new ArrayList<>();

  @Test
  void aVerdictHolds_untilTheNextRun() {
    beat(0, PASSED);
    beat(5, FAILED);
    beat(10, INCONCLUSIVE);
    beat(15, PASSED);

    assertThat(uptime(0, 20)).isEqualTo(uptime(10, 5, 5, 0));
    assertThat(timeline(0, 20).usual()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void nobodyWatched_whereAPauseIsMuchLongerThanUsual() {
    beat(0, PASSED);
    beat(5, PASSED);
    beat(10, PASSED);
    beat(60, FAILED);
    beat(65, PASSED);

    assertThat(timeline(0, 70).spells())
        .containsExactly(
            spell(0, 5, TimelineState.UP),
            spell(5, 10, TimelineState.UP),
            spell(10, 15, TimelineState.UP),
            spell(15, 60, TimelineState.UNWATCHED),
            spell(60, 65, TimelineState.DOWN),
            spell(65, 70, TimelineState.UP));
  }

  @Test
  void aRunThatIsLateOrMissing_isNoGap() {
    beat(0, PASSED);
    beat(5, PASSED);
    beat(20, PASSED);
    beat(25, PASSED);

    assertThat(uptime(0, 30)).isEqualTo(uptime(30, 0, 0, 0));
  }

  @Test
  void itsBeginning_isWhatTheRunBeforeTold() {
    beat(-3, FAILED);
    beat(2, PASSED);
    beat(7, PASSED);

    assertThat(uptime(0, 10)).isEqualTo(uptime(8, 2, 0, 0));
  }

  @Test
  void itsBeginning_isNotWatched_whenTheRunBeforeIsLongAgo() {
    beat(-600, PASSED);
    beat(2, PASSED);
    beat(7, PASSED);
    beat(12, PASSED);

    assertThat(uptime(0, 15)).isEqualTo(uptime(13, 0, 0, 2));
  }

  @Test
  void itsEnd_isNotWatched_whenTheMonitorHasGone() {
    beat(0, PASSED);
    beat(5, PASSED);

    assertThat(uptime(0, 60)).isEqualTo(uptime(10, 0, 0, 50));
  }

  @Test
  void oneRun_saysNothingOfTheTimeAfterIt() {
    beat(5, PASSED);

    assertThat(uptime(0, 60)).isEqualTo(uptime(0, 0, 0, 60));
    assertThat(timeline(0, 60).usual()).isNull();
  }

  @Test
  void isNotWatched_whereThereIsNoRun() {
    assertThat(uptime(0, 60)).isEqualTo(uptime(0, 0, 0, 60));
  }

  @Test
  void runsByHand_doNotMakeTheScheduleASeldomOne() {
    beat(0, PASSED);
    beat(1, PASSED);
    beat(2, PASSED);
    beat(3, PASSED);

    Timeline timeline = Timeline.of(outcomes, minute(0), minute(60), Duration.ofMinutes(30));
    assertThat(Uptime.of(timeline.spells())).isEqualTo(uptime(60, 0, 0, 0));
    assertThat(uptime(0, 60)).isEqualTo(uptime(4, 0, 0, 56));
  }

  @Test
  void theOnlyRun_holdsAsLongAsTheScheduleSays() {
    beat(5, PASSED);

    Timeline timeline = Timeline.of(outcomes, minute(0), minute(120), Duration.ofMinutes(30));
    assertThat(timeline.usual()).isEqualTo(Duration.ofMinutes(30));
    assertThat(timeline.uptime(minute(0), minute(120))).isEqualTo(uptime(30, 0, 0, 90));
  }

  @Test
  void aScheduleShorterThanThePauses_changesNothing() {
    beat(0, PASSED);
    beat(10, PASSED);

    Timeline timeline = Timeline.of(outcomes, minute(0), minute(60), Duration.ofMinutes(5));
    assertThat(timeline.usual()).isEqualTo(Duration.ofMinutes(10));
    assertThat(timeline.uptime(minute(0), minute(60))).isEqualTo(uptime(20, 0, 0, 40));
  }

  @Test
  void aVerdictHolds_upToThreeTimesTheUsualPause() {
    beat(0, PASSED);
    beat(5, FAILED);

    assertThat(uptime(0, 20)).isEqualTo(uptime(5, 15, 0, 0));
    assertThat(uptime(0, 21)).isEqualTo(uptime(5, 5, 0, 11));
  }

  @Test
  void aPartOfIt_isCutAtBothEnds() {
    beat(0, PASSED);
    beat(5, FAILED);
    beat(10, PASSED);

    assertThat(timeline(0, 15).within(minute(4), minute(11)))
        .containsExactly(
            spell(4, 5, TimelineState.UP),
            spell(5, 10, TimelineState.DOWN),
            spell(10, 11, TimelineState.UP));
    assertThat(timeline(0, 15).within(minute(15), minute(20))).isEmpty();
  }

  private void beat(int minute, Verdict verdict) {
    outcomes.add(new VerdictAt(minute(minute), verdict));
  }

  private Timeline timeline(int from, int until) {
    return Timeline.of(outcomes, minute(from), minute(until));
  }

  private Uptime uptime(int from, int until) {
    return Uptime.of(timeline(from, until).spells());
  }

  private static Uptime uptime(int up, int down, int inconclusive, int unwatched) {
    return new Uptime(
        Duration.ofMinutes(up),
        Duration.ofMinutes(down),
        Duration.ofMinutes(inconclusive),
        Duration.ofMinutes(unwatched));
  }

  private static Interval spell(int from, int until, TimelineState state) {
    return new Interval(minute(from), minute(until), state);
  }

  private static Instant minute(int minute) {
    return NOON.plus(Duration.ofMinutes(minute));
  }
}
