package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps a journey that allocates without end from taking the monitor with it: the run that
 * allocates most is ended before the heap is full. Where that does not help, because its thread
 * goes on and keeps what it has, the process ends itself, so that whoever started it starts it
 * again. Safe to share.
 */
final class MemoryGuard implements AutoCloseable {

  /** A heap that is short for that long does not get better. */
  private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);

  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

  private final Heap heap;
  private final JourneyThreads workers;
  private final Clock clock;
  private final ProcessTerminator lastResort;

  /** Made beforehand, for it must look when no thread could be made any more. */
  private final Thread guard = new Thread(this::guard, "headroom");

  private volatile boolean closed;
  private boolean wasShort;

  /** As the clock's milliseconds, for those take no memory. */
  private long shortSince;

  MemoryGuard(Heap heap, JourneyThreads workers, Clock clock, ProcessTerminator lastResort) {
    this.heap = heap;
    this.workers = workers;
    this.clock = clock;
    this.lastResort = lastResort;
    guard.setDaemon(true);
  }

  /** That of this process, which it watches and ends. */
  static MemoryGuard ofThisProcess(Clock clock) {
    MemoryGuard headroom =
        new MemoryGuard(new JvmHeap(), new JourneyThreads(), clock, new ProcessTerminator.Halt());
    headroom.guard.start();
    return headroom;
  }

  JourneyThreads workers() {
    return workers;
  }

  /** Why this thread's run must end before its time. */
  Optional<InconclusiveException> reasonToEnd(JourneyThread worker) {
    return heap.isShort() && workers.isHungriest(worker)
        ? Optional.of(
            new InconclusiveException(
                "the journey used up the monitor's memory: " + heap.spoken() + " were taken"))
        : Optional.empty();
  }

  /** Whether a thread that was given up on keeps the heap full, so that nothing else can work. */
  boolean isLost() {
    return heap.isShort() && workers.hungriestGivenUp().isPresent();
  }

  /** To be asked when a run has had its verdict, which is then not lost with the process. */
  void endProcessIfLost() {
    try {
      if (isLost()) {
        lastResort.endProcess();
      }
    } catch (OutOfMemoryError e) {
      // As short as can be; the guard looks on.
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(guard);
  }

  /** Looks after it where no run comes to its end any more to do so. */
  private void guard() {
    while (!closed) {
      LockSupport.parkNanos(this, LOOK_EVERY);
      look();
    }
  }

  void look() {
    boolean isShort = isShort();
    if (isShort && !wasShort) {
      shortSince = clock.millis();
    }
    wasShort = isShort;
    if (isShort && clock.millis() - shortSince > PATIENCE) {
      lastResort.endProcess();
    }
  }

  /** Where there is not even enough left to be asked, it is. */
  private boolean isShort() {
    try {
      return heap.isShort();
    } catch (OutOfMemoryError e) {
      return true;
    }
  }
}
