package dev.journeybeat.engine.run;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** States of a run's once-only steps in its attempts so far. Safe to share between threads. */
final class OnceSteps {

  /**
   * Result of an earlier attempt.
   *
   * @param attempt the attempt that started it
   * @param done whether it succeeded, so that its effect is certain
   * @param over when that attempt ended
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

  /** Starts a new attempt: all steps so far belong to earlier attempts. */
  synchronized void newAttempt() {
    Instant over = clock.instant();
    now.forEach((name, done) -> earlier.put(name, new Earlier(attempt, done, over)));
    now.clear();
    attempt++;
  }

  /** Its result in earlier attempts; empty if none has started it. */
  synchronized Optional<Earlier> earlier(String name) {
    return Optional.ofNullable(earlier.get(name));
  }

  /**
   * @throws IllegalArgumentException if this attempt has already started a step with this name
   */
  synchronized void begun(String name) {
    if (now.putIfAbsent(name, false) != null) {
      throw new IllegalArgumentException(
          "once-only steps need unique names, because later attempts look them up; two are named"
              + " \"%s\"".formatted(name));
    }
  }

  synchronized void done(String name) {
    now.put(name, true);
    earlier.remove(name);
  }

  /** Whether the shop may still process a step: it was started, and its end is unknown. */
  synchronized boolean anyCutOff() {
    return cutOff || now.containsValue(false) || earlier.values().stream().anyMatch(e -> !e.done());
  }

  /** A missing effect may still appear, even though the step was repeated. */
  synchronized void notFound() {
    cutOff = true;
  }
}
