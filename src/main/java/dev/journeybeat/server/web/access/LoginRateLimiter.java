package dev.journeybeat.server.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets nobody guess on: after so many wrong passwords from an address, no more are looked at for a
 * while. Safe to share between threads.
 */
final class LoginRateLimiter {

  private static final int TRIES = 10;

  private static final Duration WITHIN = Duration.ofMinutes(1);

  /** Who comes from more addresses than these must not fill the memory with them. */
  private static final int ADDRESSES = 10_000;

  private final Clock clock;
  private final Map<String, Deque<Instant>> wrong =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > ADDRESSES;
        }
      };

  LoginRateLimiter(Clock clock) {
    this.clock = clock;
  }

  /** For how long nothing is looked at from there; zero if it is. */
  synchronized Duration wait(String address) {
    Deque<Instant> tries = wrong.get(address);
    if (tries == null) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    tries.removeIf(each -> !each.plus(WITHIN).isAfter(now));
    return tries.size() < TRIES
        ? Duration.ZERO
        : Duration.between(now, tries.getFirst().plus(WITHIN));
  }

  synchronized void wrong(String address) {
    wrong.computeIfAbsent(address, unknown -> new ArrayDeque<>()).add(clock.instant());
  }

  synchronized void right(String address) {
    wrong.remove(address);
  }
}
