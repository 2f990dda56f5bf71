package dev.journeybeat.server.web.status;

import dev.journeybeat.engine.store.StoreException;
import dev.journeybeat.server.history.queries.RunQueries;
import dev.journeybeat.server.history.runs.JourneyKey;
import dev.journeybeat.server.uptime.UptimeOfDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how journeys stood day by day. Days that are over are read once; the last two again when
 * there was another run, or after a while. Of one thread.
 */
final class UptimeCache {

  private static final Logger log = LoggerFactory.getLogger(UptimeCache.class);

  private static final Duration FRESH = Duration.ofMinutes(5);

  /** What it takes to know how often a journey runs, be it once a day. */
  private static final Duration RUN_UP = Duration.ofDays(4);

  private final RunQueries glance;
  private final int days;
  private final ZoneId zone;
  private final Map<JourneyKey, Known> known = new HashMap<>();

  /** What was read, up to which run and when. */
  private record Known(
      TreeMap<LocalDate, UptimeOfDay> days, @Nullable String lastRun, Instant asOf) {}

  /**
   * @param days how many it tells of; 0 for none
   * @param zone whose days these are
   */
  UptimeCache(RunQueries glance, int days, ZoneId zone) {
    this.glance = glance;
    this.days = days;
    this.zone = zone;
  }

  /**
   * A journey's days, the oldest first; as they were known last if the store can't be used.
   *
   * @param lastRun the newest that is known to have ended
   * @param scheduled the time from one run to the next that the schedule has; zero if it has none
   */
  List<UptimeOfDay> of(
      JourneyKey journey, @Nullable String lastRun, Duration scheduled, Instant now) {
    if (days == 0) {
      return List.of();
    }
    Known before = known.get(journey);
    if (before == null || isOld(before, lastRun, now)) {
      try {
        known.put(journey, look(journey, before, lastRun, scheduled, now));
      } catch (StoreException e) {
        log.debug("The days of {} are read later", journey, e);
      }
    }
    Known found = known.get(journey);
    return found == null ? List.of() : List.copyOf(found.days().values());
  }

  private static boolean isOld(Known before, @Nullable String lastRun, Instant now) {
    return !Objects.equals(before.lastRun(), lastRun) || !before.asOf().plus(FRESH).isAfter(now);
  }

  private Known look(
      JourneyKey journey,
      @Nullable Known before,
      @Nullable String lastRun,
      Duration scheduled,
      Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate oldest = today.minusDays(days - 1L);
    TreeMap<LocalDate, UptimeOfDay> all = new TreeMap<>();
    LocalDate first = oldest;
    if (before != null) {
      all.putAll(before.days().tailMap(oldest));
      // A run that began yesterday may have ended since, and nobody may have looked for days.
      LocalDate then = before.asOf().atZone(zone).toLocalDate().minusDays(1);
      first = then.isBefore(oldest) ? oldest : then;
    }
    Instant from = first.atStartOfDay(zone).toInstant().minus(RUN_UP);
    UptimeOfDay.of(glance.outcomes(journey, from), scheduled, first, now, zone)
        .forEach(day -> all.put(day.date(), day));
    return new Known(all, lastRun, now);
  }
}
