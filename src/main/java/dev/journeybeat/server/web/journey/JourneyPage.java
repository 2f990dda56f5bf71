package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.overview.Code;
import dev.journeybeat.server.web.overview.JourneyCard;
import dev.journeybeat.server.web.overview.Overview;
import gg.jte.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a journey shows.
 *
 * @param overview how all stand
 * @param card how it stands; {@code null} if it has not run lately
 * @param code {@code null} if it has none here
 * @param daysAsOf when its last 90 days were added up; {@code null} if that is being done
 * @param days what they were like; {@code null} likewise
 * @param isNewest whether there are no runs newer than these
 * @param runs those that were asked for
 * @param now when it is shown
 */
public record JourneyPage(
    JourneyKey journey,
    Overview overview,
    @Nullable JourneyCard card,
    @Nullable Code code,
    @Nullable Instant daysAsOf,
    @Nullable Content days,
    boolean isNewest,
    Content runs,
    Instant now) {

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
