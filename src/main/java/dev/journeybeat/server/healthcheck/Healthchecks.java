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
 * The configured healthchecks, {@code healthchecks}. Looks are made in threads of their own; no
 * method waits for one. Safe to share between threads.
 */
public final class Healthchecks implements HealthcheckSource, AutoCloseable {

  private final Map<String, HealthcheckState> all = new LinkedHashMap<>();
  private final Map<String, Duration> paces = new LinkedHashMap<>();
  private final Duration maxAge;
  private final ProbeExecutor looker;

  /**
   * Looks at nothing yet.
   *
   * @param context what healthchecks may name, and what must not be told of them
   * @param listener is told of every result, one of a healthcheck at a time; must not wait
   */
  public Healthchecks(
      HealthchecksSettings settings,
      HealthcheckContext context,
      Consumer<HealthcheckResult> listener,
      Clock clock) {
    this.maxAge = settings.maxAge();
    this.looker = new ProbeExecutor(new SecretMask(List.copyOf(context.secrets())), clock);
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
                      looker,
                      listener,
                      clock));
            });
  }

  /** Each healthcheck's name and how often it wants to look, in the order of the configuration. */
  public Map<String, Duration> paces() {
    return Collections.unmodifiableMap(paces);
  }

  /**
   * Looks now; joins the look that is under way, if there is one.
   *
   * @throws IllegalArgumentException if there is none of this name; says which there are
   */
  public CompletableFuture<HealthcheckResult> look(String name) {
    return named(name).look();
  }

  /**
   * What was found last, where that is not older than {@code max-age}, else anew.
   *
   * @param names of which healthchecks
   * @throws IllegalArgumentException if there is none of a name; says which there are
   */
  public CompletableFuture<List<HealthcheckResult>> recent(Collection<String> names) {
    return all(names.stream().map(this::named).map(standing -> standing.recent(maxAge)).toList());
  }

  /** The same of all; of those that take longer than patience, that they do. */
  @Override
  public CompletableFuture<List<HealthcheckResult>> recent(Duration patience) {
    return all(all.values().stream().map(standing -> standing.recent(maxAge, patience)).toList());
  }

  /** What was found last, of those that have looked at all. */
  @Override
  public List<HealthcheckResult> last() {
    return all.values().stream().map(HealthcheckState::last).filter(Objects::nonNull).toList();
  }

  /** Goes on from what earlier processes found. */
  public void remember(List<HealthcheckResult> earlier) {
    for (HealthcheckResult result : earlier) {
      HealthcheckState standing = all.get(result.name());
      if (standing != null) {
        standing.remember(result);
      }
    }
  }

  /** Ends the looks under way. */
  @Override
  public void close() {
    looker.close();
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
