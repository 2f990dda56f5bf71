package dev.journeybeat.engine.run;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads that run journeys' code, with those that do not end. Safe to share. */
final class JourneyThreads {

  private final Set<JourneyThread> underWay = ConcurrentHashMap.newKeySet();
  private final Set<JourneyThread> givenUp = ConcurrentHashMap.newKeySet();

  void begin(JourneyThread worker) {
    underWay.add(worker);
  }

  void end(JourneyThread worker) {
    underWay.remove(worker);
  }

  /** Nobody waits for it any more. */
  void giveUp(JourneyThread worker) {
    givenUp.add(worker);
    underWay.remove(worker);
    worker.standBack();
  }

  /** How many live on though nobody waits for them any more. */
  int givenUp() {
    givenUp.removeIf(worker -> !worker.isAlive());
    return givenUp.size();
  }

  /** Whether this one, of all that live, has allocated most. */
  boolean isHungriest(JourneyThread worker) {
    long own = worker.allocated();
    return underWay.stream().allMatch(other -> other.allocated() <= own)
        && givenUp.stream().allMatch(other -> !other.isAlive() || other.allocated() <= own);
  }

  /** The one that has allocated most, if it is one that was given up on. */
  Optional<JourneyThread> hungriestGivenUp() {
    return givenUp.stream()
        .filter(Thread::isAlive)
        .max(Comparator.comparingLong(JourneyThread::allocated))
        .filter(this::isHungriest);
  }
}
