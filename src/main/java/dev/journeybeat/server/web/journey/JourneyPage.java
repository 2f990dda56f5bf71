package dev.journeybeat.server.web.journey;

import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.web.overview.Code;
import dev.journeybeat.server.web.overview.JourneyCard;
import dev.journeybeat.server.web.overview.Overview;
import gg.jte.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Content of the page of a journey.
 *
 * @param overview state of all journeys
 * @param card state of the journey; {@code null} if it has not run recently
 * @param code {@code null} if this monitor has no code of it
 * @param daysAsOf time of the statistics of the last 90 days; {@code null} if they are being
 *     computed
 * @param days the last 90 days; {@code null} likewise
 * @param isNewest whether there are no newer runs
 * @param runs the requested runs
 * @param now time of the page
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

  /** Whether this monitor can run it. */
  public boolean isPlanned() {
    return card != null && card.planned() != null;
  }
}
