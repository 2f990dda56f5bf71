package dev.journeybeat.server.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much later than the schedule each journey begins that could begin at once: the first does;
 * the others follow one by one, about as quickly as runs go by, and all within their own period.
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
