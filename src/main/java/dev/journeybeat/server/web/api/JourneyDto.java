package dev.journeybeat.server.web.api;

import dev.journeybeat.result.Run;
import dev.journeybeat.result.Verdict;
import dev.journeybeat.server.history.queries.ArchivedRun;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.Mute;
import dev.journeybeat.server.schedule.ScheduleEntry;
import dev.journeybeat.server.uptime.Percentiles;
import dev.journeybeat.server.web.overview.JourneyCard;
import dev.journeybeat.server.web.overview.RunCounts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * State of a journey at one location.
 *
 * @param group heading on the dashboard; {@code null} if it has none
 * @param verdict verdict of its last run; {@code null} if there is none
 * @param since scheduled moment of the first run in the latest series with this verdict
 * @param run ID of its last run
 * @param underWay ID of the run in progress
 * @param paused {@code null} if it is not paused
 * @param muted {@code null} if it is not muted
 * @param schedule {@code null} if this monitor does not run it
 * @param overdue whether it missed too many fires
 * @param mailDelivery delivery times of the last day
 */
record JourneyDto(
    String journey,
    String location,
    @Nullable String group,
    List<String> tags,
    @Nullable Verdict verdict,
    @Nullable Instant since,
    @Nullable String run,
    @Nullable String underWay,
    @Nullable String schedule,
    @Nullable Instant next,
    boolean overdue,
    @Nullable HoldAnswer paused,
    @Nullable HoldAnswer muted,
    TallyAnswer day,
    TallyAnswer week,
    SpreadAnswer mailDelivery) {

  /** A pause or mute; if {@code until} is {@code null}, it holds until somebody ends it. */
  record HoldAnswer(String reason, Instant since, @Nullable Instant until) {
    static HoldAnswer of(JourneyPause pause) {
      return new HoldAnswer(pause.reason(), pause.since(), pause.until());
    }

    static HoldAnswer of(Mute mute) {
      return new HoldAnswer(mute.reason(), mute.since(), mute.until());
    }
  }

  /**
   * Verdict counts of a period.
   *
   * @param success share of passed runs among passed and failed ones, from 0 to 1; {@code null} if
   *     there are none
   * @param walked durations of passed journeys
   */
  record TallyAnswer(
      int passed, int failed, int inconclusive, @Nullable Double success, SpreadAnswer walked) {
    static TallyAnswer of(RunCounts tally) {
      int told = tally.passed() + tally.failed();
      return new TallyAnswer(
          tally.passed(),
          tally.failed(),
          tally.inconclusive(),
          told == 0 ? null : (double) tally.passed() / told,
          SpreadAnswer.of(tally.walked()));
    }
  }

  /** Distribution of durations; {@code null} if there are none. */
  record SpreadAnswer(int count, @Nullable Long p50Millis, @Nullable Long p95Millis) {
    static SpreadAnswer of(Percentiles values) {
      return values.count() == 0
          ? new SpreadAnswer(0, null, null)
          : new SpreadAnswer(values.count(), values.p50(), values.p95());
    }
  }

  static JourneyDto of(JourneyCard card) {
    ArchivedRun last = card.facts().last();
    Run underWay = card.underWay();
    ScheduleEntry planned = card.planned();
    JourneyPause pause = card.pause();
    Mute mute = card.mute();
    return new JourneyDto(
        card.journey().journey(),
        card.journey().location(),
        card.labels().group(),
        card.labels().tags(),
        card.verdict(),
        card.facts().since(),
        last == null ? null : last.run().id(),
        underWay == null ? null : underWay.id(),
        planned == null ? null : planned.cadence().toString(),
        card.next(),
        card.isOverdue(),
        pause == null ? null : HoldAnswer.of(pause),
        mute == null ? null : HoldAnswer.of(mute),
        TallyAnswer.of(card.facts().day()),
        TallyAnswer.of(card.facts().week()),
        SpreadAnswer.of(card.facts().mailDelivery()));
  }
}
