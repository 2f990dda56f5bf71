package dev.journeybeat.engine.run;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads that run journeys' code, including abandoned threads that do not end. Safe to share.
 */
final class JourneyThreads {

  private final Set<JourneyThread> underWay = ConcurrentHashMap.newKeySet();
  private final Set<JourneyThread> givenUp = ConcurrentHashMap.newKeySet();

  void begin(JourneyThread worker) {
    underWay.add(worker);
  }

  void end(JourneyThread worker) {
    underWay.remove(worker);
  }

  /** Marks a thread as abandoned. */
  void giveUp(JourneyThread worker) {
    givenUp.add(worker);
    underWay.remove(worker);
    worker.standBack();
  }

  /** Number of abandoned threads that still run. */
  int givenUp() {
    givenUp.removeIf(worker -> !worker.isAlive());
    return givenUp.size();
  }

  /** Whether this thread has allocated most of all live threads. */
  boolean isHungriest(JourneyThread worker) {
    long own = worker.allocated();
    return underWay.stream().allMatch(other -> other.allocated() <= own)
        && givenUp.stream().allMatch(other -> !other.isAlive() || other.allocated() <= own);
  }

  /** The thread that has allocated most, if it is abandoned. */
  Optional<JourneyThread> hungriestGivenUp() {
    return givenUp.stream()
        .filter(Thread::isAlive)
        .max(Comparator.comparingLong(JourneyThread::allocated))
        .filter(this::isHungriest);
  }
}
