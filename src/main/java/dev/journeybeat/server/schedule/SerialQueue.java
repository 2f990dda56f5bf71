package dev.journeybeat.server.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the runs of one journey go, one at a time. Safe to share between threads. */
final class SerialQueue {

  private boolean busy;
  private @Nullable Instant last;
  private @Nullable Instant waitingSince;
  private long skipped;

  /** Takes it for a fire; false if the run before still has it. */
  synchronized boolean enter(Instant firedAt) {
    if (busy) {
      return false;
    }
    busy = true;
    last = firedAt;
    waitingSince = firedAt;
    return true;
  }

  /** Counts a fire that could not take it; false if this moment is the one that had it last. */
  synchronized boolean skip(Instant firedAt) {
    if (firedAt.equals(last)) {
      return false;
    }
    skipped++;
    return true;
  }

  /** There is a thread for the run. */
  synchronized void begin() {
    waitingSince = null;
  }

  synchronized void leave() {
    busy = false;
    waitingSince = null;
  }

  synchronized ScheduleEntry planned(Scheduled scheduled, @Nullable Instant next) {
    return new ScheduleEntry(
        scheduled.journey(), scheduled.cadence(), next, last, waitingSince, skipped);
  }
}
