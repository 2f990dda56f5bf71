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
 * Caches the uptime of journeys by day. Past days are read once. The last two days are read again
 * after a new run or after some time. Not thread-safe.
 */
final class UptimeCache {

  private static final Logger log = LoggerFactory.getLogger(UptimeCache.class);

  private static final Duration FRESH = Duration.ofMinutes(5);

  /** Extra time to find out how often a journey runs, even if it is once a day. */
  private static final Duration RUN_UP = Duration.ofDays(4);

  private final RunQueries queries;
  private final int days;
  private final ZoneId zone;
  private final Map<JourneyKey, Known> known = new HashMap<>();

  /** Known days, with the last run and the time of the read. */
  private record Known(
      TreeMap<LocalDate, UptimeOfDay> days, @Nullable String lastRun, Instant asOf) {}

  /**
   * @param days number of days; 0 for none
   * @param zone time zone of the days
   */
  UptimeCache(RunQueries queries, int days, ZoneId zone) {
    this.queries = queries;
    this.days = days;
    this.zone = zone;
  }

  /**
   * Days of a journey, the oldest first. If the store can't be used, the last known ones.
   *
   * @param lastRun ID of the latest finished run
   * @param scheduled interval of the schedule; zero if it has none
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
        log.debug("Days not read, retrying later: journey={}", journey, e);
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
      // A run of the day before may have ended since the last read.
      LocalDate then = before.asOf().atZone(zone).toLocalDate().minusDays(1);
      first = then.isBefore(oldest) ? oldest : then;
    }
    Instant from = first.atStartOfDay(zone).toInstant().minus(RUN_UP);
    UptimeOfDay.of(queries.outcomes(journey, from), scheduled, first, now, zone)
        .forEach(day -> all.put(day.date(), day));
    return new Known(all, lastRun, now);
  }
}
