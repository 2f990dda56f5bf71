package dev.journeybeat.server.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits login attempts: after several wrong passwords, an address must wait. Safe to share between
 * threads.
 */
final class LoginRateLimiter {

  private static final int TRIES = 10;

  private static final Duration WITHIN = Duration.ofMinutes(1);

  /** Limits the memory that many addresses can use. */
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

  /** Time until the address may try again; zero if it may now. */
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
