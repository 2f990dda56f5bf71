package dev.journeybeat.server.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Delays for journeys that would all fire at the start. The first fires immediately. The others
 * follow one by one, about as fast as runs end, and each within its own period.
 */
final class StartOffsets {

  private static final Duration STEP = Duration.ofSeconds(15);

  private StartOffsets() {}

  static Map<String, Duration> over(Collection<Scheduled> journeys) {
    List<Scheduled> free = journeys.stream().filter(Scheduled::beginsAtOnce).toList();
    Map<String, Duration> offsets = new HashMap<>();
    for (int i = 0; i < free.size(); i++) {
      Scheduled scheduled = free.get(i);
      Duration share = ((Every) scheduled.cadence()).period().dividedBy(free.size());
      Duration step = share.compareTo(STEP) < 0 ? share : STEP;
      offsets.put(scheduled.journey(), step.multipliedBy(i));
    }
    return offsets;
  }
}
