package dev.journeybeat.engine.run;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What became of a run's once-only steps in its attempts so far. Safe to share between threads. */
final class OnceSteps {

  /**
   * What an earlier attempt did.
   *
   * @param attempt in which it began
   * @param done whether it ended well, and so its effect is certain
   * @param over when that attempt was over
   */
  record Earlier(int attempt, boolean done, Instant over) {}

  private final Clock clock;
  private final Map<String, Earlier> earlier = new HashMap<>();
  private final Map<String, Boolean> now = new HashMap<>();
  private int attempt;
  private boolean cutOff;

  OnceSteps(Clock clock) {
    this.clock = clock;
  }

  /** What was begun up to now belongs to an earlier attempt. */
  synchronized void newAttempt() {
    Instant over = clock.instant();
    now.forEach((name, done) -> earlier.put(name, new Earlier(attempt, done, over)));
    now.clear();
    attempt++;
  }

  /** What became of it in earlier attempts; empty if none had begun it. */
  synchronized Optional<Earlier> earlier(String name) {
    return Optional.ofNullable(earlier.get(name));
  }

  /**
   * @throws IllegalArgumentException if this attempt had begun another one of this name
   */
  synchronized void begun(String name) {
    if (now.putIfAbsent(name, false) != null) {
      throw new IllegalArgumentException(
          "once-only steps need a name each, to be told apart by a later attempt; there are two"
              + " named \"%s\"".formatted(name));
    }
  }

  synchronized void done(String name) {
    now.put(name, true);
    earlier.remove(name);
  }

  /** Whether the shop may still be at work on one: it was begun, and nobody saw it end. */
  synchronized boolean anyCutOff() {
    return cutOff || now.containsValue(false) || earlier.values().stream().anyMatch(e -> !e.done());
  }

  /** An effect that was not found may still come, even though the step was performed again. */
  synchronized void notFound() {
    cutOff = true;
  }
}
