package dev.journeybeat.web;

import dev.journeybeat.history.JourneyAt;
import dev.journeybeat.history.PastRun;
import dev.journeybeat.web.board.Card;
import dev.journeybeat.web.board.Code;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a journey shows.
 *
 * @param card how it stands; {@code null} if it has not run lately
 * @param code {@code null} if it has none here
 * @param days what its last 90 days were like; {@code null} if that is being added up
 * @param runs the newest of those that were asked for, the newest first
 * @param isNewest whether there are none newer
 * @param hasOlder whether there are more
 * @param now when it is shown
 */
public record JourneyPage(
    JourneyAt journey,
    @Nullable Card card,
    @Nullable Code code,
    @Nullable DaysPage days,
    List<PastRun> runs,
    boolean isNewest,
    boolean hasOlder,
    Instant now) {

  /** Where the next page of runs is. */
  public String older() {
    Instant last = runs.get(runs.size() - 1).run().firedAt();
    return "%s&before=%d".formatted(Links.journey(journey), last.toEpochMilli());
  }

  public boolean isPaused() {
    return card != null && card.pause() != null;
  }

  public boolean isMuted() {
    return card != null && card.mute() != null;
  }

  /** Whether it can be run from here. */
  public boolean isPlanned() {
    return card != null && card.planned() != null;
  }
}
