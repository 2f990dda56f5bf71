package dev.journeybeat.server.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Admits the runs of one journey, one at a time. Safe to share between threads. */
final class SerialQueue {

  private boolean busy;
  private @Nullable Instant last;
  private @Nullable Instant waitingSince;
  private long skipped;

  /** Enters with a fire; false if the previous run is still in progress. */
  synchronized boolean enter(Instant firedAt) {
    if (busy) {
      return false;
    }
    busy = true;
    last = firedAt;
    waitingSince = firedAt;
    return true;
  }

  /** Counts a skipped fire; false if this moment was the last one that entered. */
  synchronized boolean skip(Instant firedAt) {
    if (firedAt.equals(last)) {
      return false;
    }
    skipped++;
    return true;
  }

  /** Marks the run as started: it has a thread. */
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
