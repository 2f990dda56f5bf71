package dev.journeybeat.app;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.suppression.JourneyPause;
import dev.journeybeat.server.history.suppression.JourneyPauses;
import dev.journeybeat.server.schedule.FireHandler;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Skips the fires of paused journeys. Reads the pause at each fire, because another process may
 * have set it. Reports once when it starts to skip fires, and once when it stops. Safe to share
 * between threads.
 */
final class PausableFires implements FireHandler {

  private final FireHandler fires;
  private final JourneyPauses pauses;
  private final ZoneId zone;
  private final Consumer<String> news;
  private final Map<String, JourneyPause> told = new ConcurrentHashMap<>();
  private final AtomicBoolean isUnknown = new AtomicBoolean();

  /**
   * Passes on the fires of journeys that are not paused.
   *
   * @param zone time zone of the texts
   * @param news receives a sentence at each change
   */
  PausableFires(FireHandler fires, JourneyPauses pauses, ZoneId zone, Consumer<String> news) {
    this.fires = fires;
    this.pauses = pauses;
    this.zone = zone;
    this.news = news;
  }

  @Override
  public void fire(String journey, Instant firedAt) {
    fires.fire(journey, firedAt);
  }

  @Override
  public boolean isWanted(String journey) {
    try {
      Optional<JourneyPause> pause = pauses.of(journey);
      isUnknown.set(false);
      pause.ifPresentOrElse(this::skipped, () -> goesOn(journey));
      return pause.isEmpty();
    } catch (StoreException e) {
      // One run too many is better than no monitoring.
      if (!isUnknown.getAndSet(true)) {
        news.accept("Pause state unavailable: running all journeys. " + e.getMessage());
      }
      return true;
    }
  }

  private void skipped(JourneyPause pause) {
    if (!pause.equals(told.put(pause.journey(), pause))) {
      news.accept("%s is %s: its fires are skipped".formatted(pause.journey(), pause.format(zone)));
    }
  }

  private void goesOn(String journey) {
    if (told.remove(journey) != null) {
      news.accept(journey + " runs again: its pause has ended");
    }
  }
}
