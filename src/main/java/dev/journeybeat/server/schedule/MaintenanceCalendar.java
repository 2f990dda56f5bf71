package dev.journeybeat.server.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quartz.impl.calendar.BaseCalendar;

/** Excludes maintenance windows, for Quartz. Safe to share between threads. */
final class MaintenanceCalendar extends BaseCalendar {

  private static final long serialVersionUID = 1L;

  /** Maximum of adjoining windows per call; for more, the caller asks again from the last end. */
  private static final int MOST = 10;

  private final transient List<Window> windows;

  MaintenanceCalendar(List<Window> windows) {
    this.windows = windows;
  }

  @Override
  public boolean isTimeIncluded(long millis) {
    return end(Instant.ofEpochMilli(millis)).isEmpty();
  }

  @Override
  public long getNextIncludedTime(long millis) {
    Instant next = Instant.ofEpochMilli(millis + 1);
    Optional<Instant> end = end(next);
    for (int i = 0; i < MOST && end.isPresent(); i++) {
      next = end.get();
      end = end(next);
    }
    return next.toEpochMilli();
  }

  /** The end of the first current window. */
  private Optional<Instant> end(Instant moment) {
    return windows.stream().flatMap(window -> window.endIfIn(moment).stream()).findFirst();
  }
}
