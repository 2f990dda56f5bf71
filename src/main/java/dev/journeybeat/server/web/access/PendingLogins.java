package dev.journeybeat.server.web.access;

import com.nimbusds.oauth2.sdk.id.State;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logins in progress at the provider. Each can be completed once, in the browser that started it,
 * until it expires. Safe to share between threads.
 */
final class PendingLogins {

  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  /** Limits the memory that incomplete logins can use. */
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<State, PendingLogin> all =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<State, PendingLogin> eldest) {
          return size() > MOST;
        }
      };

  PendingLogins(Clock clock) {
    this.clock = clock;
  }

  synchronized PendingLogin begin(String next) {
    PendingLogin begun = PendingLogin.begin(next, clock.instant());
    all.put(begun.state(), begun);
    return begun;
  }

  /**
   * Completes a login; empty if this browser did not start it, or if it is expired.
   *
   * @param browser secret of the browser; {@code null} for none
   */
  synchronized Optional<PendingLogin> end(State state, @Nullable String browser) {
    PendingLogin begun = all.get(state);
    if (begun == null || browser == null || !begun.browser().equals(new State(browser))) {
      return Optional.empty();
    }
    all.remove(state);
    return Optional.of(begun)
        .filter(login -> login.begunAt().plus(TIMEOUT).isAfter(clock.instant()));
  }
}
