package dev.journeybeat.engine.run;

import dev.journeybeat.api.InconclusiveException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Protects the monitor from a journey that allocates without limit. It ends the run that allocates
 * most before the heap is full. If an abandoned thread still holds the memory, the process exits,
 * so that its supervisor restarts it. Safe to share.
 */
final class MemoryGuard implements AutoCloseable {

  /** If memory is short for this long, it does not recover. */
  private static final long TIMEOUT = TimeUnit.SECONDS.toMillis(10);

  private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

  private final Heap heap;
  private final JourneyThreads workers;
  private final Clock clock;
  private final ProcessTerminator lastResort;

  /** Created early, because the guard must work when no thread can be created. */
  private final Thread guard = new Thread(this::guard, "headroom");

  private volatile boolean closed;
  private boolean wasShort;

  /** Milliseconds, because they need no memory. */
  private long shortSince;

  MemoryGuard(Heap heap, JourneyThreads workers, Clock clock, ProcessTerminator lastResort) {
    this.heap = heap;
    this.workers = workers;
    this.clock = clock;
    this.lastResort = lastResort;
    guard.setDaemon(true);
  }

  /** The guard of this process, which it watches and can end. */
  static MemoryGuard ofThisProcess(Clock clock) {
    MemoryGuard memoryGuard =
        new MemoryGuard(new JvmHeap(), new JourneyThreads(), clock, new ProcessTerminator.Halt());
    memoryGuard.guard.start();
    return memoryGuard;
  }

  JourneyThreads workers() {
    return workers;
  }

  /** The reason to end this thread's run early, if any. */
  Optional<InconclusiveException> reasonToEnd(JourneyThread worker) {
    return heap.isShort() && workers.isHungriest(worker)
        ? Optional.of(
            new InconclusiveException(
                "the journey used up the monitor's memory: " + heap.format() + " in use"))
        : Optional.empty();
  }

  /** Whether an abandoned thread keeps the heap full, so that nothing else can work. */
  boolean isLost() {
    return heap.isShort() && workers.hungriestGivenUp().isPresent();
  }

  /** Call this after a run has its verdict, so that the verdict is not lost with the process. */
  void endProcessIfLost() {
    try {
      if (isLost()) {
        lastResort.endProcess();
      }
    } catch (OutOfMemoryError e) {
      // Kept as short as possible; the guard checks again.
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(guard);
  }

  /** Checks periodically, for the case that no run ends any more. */
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
    if (isShort && clock.millis() - shortSince > TIMEOUT) {
      lastResort.endProcess();
    }
  }

  /** If there is not even enough memory for the check, the process is lost. */
  private boolean isShort() {
    try {
      return heap.isShort();
    } catch (OutOfMemoryError e) {
      return true;
    }
  }
}
