package dev.journeybeat.server.web.access;

import com.nimbusds.oauth2.sdk.id.State;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The logins that are going on at the provider. Each ends once, in the browser that has begun it,
 * and while it is not too old. Safe to share between threads.
 */
final class PendingLogins {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Who begins and never ends must not fill the memory. */
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
   * Ends one; empty if there is none that this browser has begun.
   *
   * @param browser what the browser knows; {@code null} for nothing
   */
  synchronized Optional<PendingLogin> end(State state, @Nullable String browser) {
    PendingLogin begun = all.get(state);
    if (begun == null || browser == null || !begun.browser().equals(new State(browser))) {
      return Optional.empty();
    }
    all.remove(state);
    return Optional.of(begun)
        .filter(login -> login.begunAt().plus(PATIENCE).isAfter(clock.instant()));
  }
}
