package dev.journeybeat.server.healthcheck;

import dev.journeybeat.engine.check.NamedLookup;
import dev.journeybeat.engine.run.HealthcheckSource;
import dev.journeybeat.result.HealthcheckResult;
import dev.journeybeat.settings.SecretMask;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The configured healthchecks, {@code healthchecks}. Probes run in their own threads; no method
 * waits for one. Safe to share between threads.
 */
public final class Healthchecks implements HealthcheckSource, AutoCloseable {

  private final Map<String, HealthcheckState> all = new LinkedHashMap<>();
  private final Map<String, Duration> paces = new LinkedHashMap<>();
  private final Duration maxAge;
  private final ProbeExecutor executor;

  /**
   * Creates the healthchecks without a probe.
   *
   * @param context what healthchecks may refer to, and the secrets to mask
   * @param listener receives every result, one per healthcheck at a time; must not block
   */
  public Healthchecks(
      HealthchecksSettings settings,
      HealthcheckContext context,
      Consumer<HealthcheckResult> listener,
      Clock clock) {
    this.maxAge = settings.maxAge();
    this.executor = new ProbeExecutor(new SecretMask(List.copyOf(context.secrets())), clock);
    settings
        .all(context.site())
        .forEach(
            (name, check) -> {
              paces.put(name, check.interval(settings));
              all.put(
                  name,
                  new HealthcheckState(
                      check.terms(name, settings),
                      database -> NamedLookup.find("databases", database, context.databases()),
                      executor,
                      listener,
                      clock));
            });
  }

  /** The names and intervals of the healthchecks, in the order of the configuration. */
  public Map<String, Duration> paces() {
    return Collections.unmodifiableMap(paces);
  }

  /**
   * Starts a probe, or joins the running one.
   *
   * @throws IllegalArgumentException if the name is unknown; the message lists the known ones
   */
  public CompletableFuture<HealthcheckResult> look(String name) {
    return named(name).look();
  }

  /**
   * Returns results not older than {@code max-age}, from new probes if necessary.
   *
   * @param names the names of the healthchecks
   * @throws IllegalArgumentException if a name is unknown; the message lists the known ones
   */
  public CompletableFuture<List<HealthcheckResult>> recent(Collection<String> names) {
    return all(names.stream().map(this::named).map(standing -> standing.recent(maxAge)).toList());
  }

  /** The same for all healthchecks with a timeout. After it, a missing result is a failure. */
  @Override
  public CompletableFuture<List<HealthcheckResult>> recent(Duration timeout) {
    return all(all.values().stream().map(standing -> standing.recent(maxAge, timeout)).toList());
  }

  /** The last results of the healthchecks that have any. */
  @Override
  public List<HealthcheckResult> last() {
    return all.values().stream().map(HealthcheckState::last).filter(Objects::nonNull).toList();
  }

  /** Restores the results of earlier processes. */
  public void remember(List<HealthcheckResult> earlier) {
    for (HealthcheckResult result : earlier) {
      HealthcheckState standing = all.get(result.name());
      if (standing != null) {
        standing.remember(result);
      }
    }
  }

  /** Stops running probes. */
  @Override
  public void close() {
    executor.close();
  }

  private HealthcheckState named(String name) {
    return NamedLookup.find("healthchecks", name, all);
  }

  private static CompletableFuture<List<HealthcheckResult>> all(
      List<CompletableFuture<HealthcheckResult>> results) {
    return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> results.stream().map(CompletableFuture::join).toList());
  }
}
