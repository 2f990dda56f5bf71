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
 * Has nothing run that somebody has paused. Looked up at each fire, because that is said in another
 * process; told once when fires begin to be skipped, and once when they go on. Safe to share
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
   * Passes on what is not paused.
   *
   * @param zone whose clock people are told
   * @param news is told a sentence when something changes
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
      // Better a run too many than a shop that nobody watches.
      if (!isUnknown.getAndSet(true)) {
        news.accept("Journeys run, paused or not: which are can't be known. " + e.getMessage());
      }
      return true;
    }
  }

  private void skipped(JourneyPause pause) {
    if (!pause.equals(told.put(pause.journey(), pause))) {
      news.accept("%s is %s: its fires are skipped".formatted(pause.journey(), pause.spoken(zone)));
    }
  }

  private void goesOn(String journey) {
    if (told.remove(journey) != null) {
      news.accept(journey + " goes on: its pause is over");
    }
  }
}
